# The settings.

settings-title = Settings
settings-saved = Saved
settings-undo = Undo
settings-save = Save
settings-cancel = Cancel
settings-change = Change { $name }
settings-put-away = Put away { $name }
settings-was-put-away = { $name } was put away
settings-name-missing = Write a name.
settings-name-taken = There is one of this name already.

# Who I am, and what the agency is called.
settings-profile = Profile
settings-profile-line = What you and the agency are called.
settings-my-name-hint = As your colleagues see it.
settings-agency-hint = As clients know it, for everybody here.

# How the desk looks.
settings-look = Look
settings-look-line = For this computer only.
settings-theme = Theme
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-density = Density
settings-density-hint = How close lines stand.
settings-density-roomy = Roomy
settings-density-compact = Compact
settings-language = Language
settings-language-system = As the system: { $language }
settings-send-by = What sends
settings-send-by-hint = Shift + Enter always makes a new line.

# What the operating system tells.
settings-notifications = Notifications
settings-notify = New messages
settings-notify-hint = This computer tells you when somebody writes and you are not looking.
settings-preview = Show who wrote and what
settings-preview-hint = Without it, only that something came.
settings-quiet = Quiet hours
settings-quiet-hint = Nothing is told in these hours, every day.
settings-quiet-empty = Both times are the same, so no hour is quiet.
settings-quiet-from = From
settings-quiet-to = Until
settings-autostart = Open at log-in
settings-autostart-hint = So that nothing is missed after a restart.

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = Saved texts
settings-texts-line = Type / and the word while writing. Everybody at the agency has them.
settings-texts-add = Add a text
settings-texts-none = No saved texts yet
settings-texts-none-line = Keep what you write often: the way to your office, the papers you need, the price list.
settings-text-word = Word
settings-text-word-wrong = One word without spaces, of at most 40 letters.
settings-text = Text
settings-text-hint = { $blank } becomes the person’s name.
settings-text-missing = Write the text.

# Labels and their colours.
settings-labels = Labels
settings-labels-line = They sort conversations. Everybody at the agency has them.
settings-labels-add = Add a label
settings-labels-none = No labels yet
settings-labels-none-line = Make one for each thing you look for: a country, a course, an intake.
settings-label-name = Name
settings-label-colour = Colour
colour-grey = Grey
colour-blue = Blue
colour-teal = Teal
colour-green = Green
colour-yellow = Yellow
colour-orange = Orange
colour-pink = Pink
colour-purple = Purple

# Saved views, and what a view shows.
settings-views = Saved views
settings-views-line = Ways to look at the inbox. Everybody at the agency has them.
settings-views-none = No saved views yet
settings-views-none-line = Choose in the inbox what it shows, and save it there.
filter-open = Open
filter-pending = Pending
filter-snoozed = Snoozed
filter-resolved = Resolved
filter-any = All
filter-mine = Mine
filter-nobodys = Nobody’s
filter-unread = Unread
filter-normal = Normal priority or above
filter-high = High priority or above
filter-urgent = Urgent

# The channels in short, and what is under the desk.
settings-channels-line = Numbers and accounts have a page of their own.
settings-channels-none = No channel is connected yet.
settings-channels-open = Open Channels
settings-computer = This computer
settings-computer-line = Where things are, and what runs here.
settings-folder = Data folder
settings-version = Version
settings-licence = Licence
settings-licence-line = Open source, under the Apache License 2.0.
settings-about = Made with
settings-about-line = The typeface Inter (OFL 1.1) and icons by Lucide (ISC).
