"""The Kivy face: shows what the core knows and sends the person's intents back; it decides nothing itself."""
