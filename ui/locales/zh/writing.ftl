# Writing: notes, texts kept ready, sending later, emoji, and the stop before sending.
