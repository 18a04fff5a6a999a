"""消息: what people are told when something happens that concerns them."""
