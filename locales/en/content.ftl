### Content that does not fit, called by its name.

content-refused = { $kind ->
    [voice] I cannot use a voice message here.
    [photo] I cannot use a photo here.
    [sticker] I cannot use a sticker here.
    [video] I cannot use a video here.
    [video_note] I cannot use a video message here.
    [animation] I cannot use an animation here.
    [audio] I cannot use an audio file here.
    [document] I cannot use a file here.
    [location] I cannot use a location here.
    [contact] I cannot use a contact here.
    [poll] I cannot use a poll here.
   *[other] I cannot use this kind of message here.
  }

### Words for somebody else: read first, then sent.

form-not-sent = Not sent yet. To change it, just type it again.
form-waits-until = I will wait until { $at }.
form-send = Send
form-nothing-waits = Nothing is waiting to be sent any more.
