# The library: saved texts, labels and views as they are kept, and what a view shows.

settings-undo = Undo
settings-save = Save
settings-cancel = Cancel
settings-change = Change { $name }
settings-put-away = Put away { $name }
settings-was-put-away = { $name } was put away
settings-name-taken = There is one of this name already.

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = Saved texts
settings-texts-line = Type / and the word while writing. Everybody at the agency has them.
settings-texts-add = Add a text
settings-texts-none = No saved texts yet
settings-texts-none-line = Keep what you write often: the way to your office, the papers you need, the price list.
settings-text-word = Word
settings-text-word-wrong = One word without spaces, of at most { $max } letters.
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
filter-blocked = Blocked
filter-any = All
filter-mine = Mine
filter-nobodys = Nobody’s
filter-unread = Unread
filter-mentioned = Mentions me
filter-normal = Normal priority or above
filter-high = High priority or above
filter-urgent = Urgent

label-take-off = Take off { $label }
