"""The sections of a 工作总结, one function each (分节写法)."""
