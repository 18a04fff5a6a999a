"""核对并提交: what goes up is shown, checked and signed before it is sent."""
