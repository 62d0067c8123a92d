//! Every limit on one page, each with its unit and its reason.

/// Partitions of a channel's topics, written into the founding record and never raised: enough for six relays, few enough for one laptop.
pub const CHANNEL_PARTITION_COUNT: i32 = 6;

/// Partitions of `duties`: work is owned in twelfths, so that two, three, four or six relays share evenly.
pub const DUTY_PARTITION_COUNT: i32 = 12;

/// Time after `delivery.attempted` within which a node may hand the message over, in milliseconds: longer than
/// reading its own record back takes on a slow network, short enough that a new owner need not wait long.
pub const ATTEMPT_DEADLINE_MS: i64 = 15_000;

/// The timeout of a request to a provider, in milliseconds. Twilio answers within a second; its own webhooks give us 15.
pub const PROVIDER_TIMEOUT_MS: i64 = 20_000;

/// A replica that lags more than this, in milliseconds, does not send: what it knows about windows and opt-outs is too old.
pub const SENDING_LAG_MS_MAX: i64 = 10_000;

/// Tries of one message before a person must look, spread over about half a day by [`crate::talk::delivery::retry_after_ms`].
pub const ATTEMPT_COUNT_MAX: u32 = 12;

/// The largest webhook body that is read, in bytes: Twilio's are below 10 kB; ten times that is not from Twilio.
pub const WEBHOOK_BYTES_MAX: usize = 256 * 1024;

/// The largest record value that is appended or followed, in bytes: Kafka's own default limit.
pub const RECORD_BYTES_MAX: usize = 1_000_000;

/// Records folded in one transaction: large enough that a replay is limited by inserts, small enough that a bubble waits under 50 ms and that a
/// few of them take little memory.
pub const BATCH_RECORD_COUNT_MAX: usize = 1_000;

/// Connections that read the replica at the same time; more reads wait for one. Each keeps up to 16 MiB of pages, and a read
/// takes a processor for its whole length, so more than a few for each processor would only take memory.
pub const READ_CONNECTION_COUNT_MAX: usize = 8;

/// The interval at which a node without a public URL asks the provider for new messages, in milliseconds.
pub const POLL_EVERY_MS: u64 = 10_000;

/// The longest name of a person or an agency that is kept, in characters.
pub const NAME_CHARS_MAX: usize = 120;

/// The most addresses that a person is added with: more than anybody has, few enough for one form.
pub const ADDRESSES_MAX: usize = 20;

/// The most people that one act of staff labels or marks: each is an event of its own, and all are kept in one step.
pub const PEOPLE_AT_ONCE_MAX: usize = 1_000;

/// The longest code of a language, in characters. Source: RFC 5646, 4.4.1.
pub const LANGUAGE_CHARS_MAX: usize = 35;

/// The most rows of one list of people: every contact of a large agency.
pub const IMPORT_ROWS_MAX: usize = 100_000;

/// The most columns of a list of people: other programs write about ninety, most of them empty.
pub const IMPORT_COLUMNS_MAX: usize = 200;

/// The longest evidence for the source of a person, and the longest link to it, in characters: a paragraph, an address with tracking.
pub const EVIDENCE_CHARS_MAX: usize = 2_000;

/// The largest file that is taken in or sent, in bytes. Source: Twilio takes 16 MB over WhatsApp; a scan sent by
/// other ways may be twice that.
pub const FILE_BYTES_MAX: usize = 32 * 1024 * 1024;

/// The most files that go along at once, in one message or in several: as many as WhatsApp's own program lets one choose.
pub const FILES_AT_ONCE_MAX: usize = 30;

/// The validity of the address of a file that is handed out to a provider, in milliseconds (an hour): a provider
/// fetches at once, but WhatsApp's own queue holds messages for up to four hours only where a phone is off, and
/// Twilio has fetched the file before that.
pub const FILE_PASS_MS: i64 = 60 * 60 * 1000;

/// The interval at which a provider's list is compared with the replica, in milliseconds (15 minutes).
pub const CHECK_EVERY_MS: u64 = 15 * 60 * 1000;

/// The newest part of a provider's list that is left to the webhooks, in milliseconds (10 minutes): they are on their way.
pub const CHECK_LEAVES_MS: i64 = 10 * 60 * 1000;

/// The overlap of a check of a provider's list with the one before, in milliseconds (a day): lists lag.
pub const CHECK_OVERLAP_MS: i64 = 24 * 60 * 60 * 1000;

/// The time that the first check goes back, in milliseconds (a week).
pub const CHECK_FIRST_MS: i64 = 7 * 24 * 60 * 60 * 1000;

/// The longest note in characters: a page of text, and no store of documents.
pub const NOTE_CHARS_MAX: usize = 8_000;
/// The mentions that one event marks as seen: far more than a person looks at at once, and 20 kB.
pub const MENTIONS_SEEN_MAX: usize = 500;
/// The longest value of a template's blank, in characters: WhatsApp takes 1,024 for a template's whole text.
pub const TEMPLATE_VALUE_CHARS_MAX: usize = 1_024;

/// The longest text that is kept ready, in characters: what one message takes over every channel. Source: ten segments
/// of a text message.
pub const CANNED_CHARS_MAX: usize = 1_600;

/// The longest text with variables, in characters, before and after it is written out: a long mail.
pub const WORDING_CHARS_MAX: usize = 20_000;

/// The people of one outreach: every contact of a large agency.
pub const OUTREACH_PEOPLE_MAX: usize = 100_000;

/// People of an audience in one record, so that it stays far below the largest record of Kafka, 1 MB.
pub const OUTREACH_PART_MAX: usize = 5_000;

/// Messages of one outreach in an hour: ten a second; a channel's own pace may be slower.
pub const OUTREACH_PER_HOUR_MAX: u32 = 36_000;

/// The days over which messages to one person are counted, at most.
pub const OUTREACH_CAP_DAYS_MAX: u32 = 366;

/// The languages of one message: more than an agency speaks.
pub const WORDING_LANGUAGES_MAX: usize = 40;

/// The steps in which a text with variables is written out: thousands of variables and conditions, and an end within milliseconds.
pub const WORDING_STEPS_MAX: u64 = 50_000;

/// The most characters of the word behind the slash that begins a text kept ready: more is not typed faster than the text.
pub const SLASH_CHARS_MAX: usize = 40;

/// The most rows of one page of a list or a conversation: more than any screen shows, little enough to send at once.
pub const PAGE_ROWS_MAX: u32 = 200;

/// The most lists that are counted at once: all views and labels of an agency.
pub const COUNTED_LISTS_MAX: usize = 100;

/// The most hits of each kind that a search answers with: who finds more narrows the search.
pub const HIT_ROWS_MAX: u32 = 100;

/// The longest rest of a conversation, and the longest wait of a message for later, in milliseconds (a year).
pub const SNOOZE_MS_MAX: i64 = 366 * 24 * 60 * 60 * 1000;

/// The interval at which a node checks whether it missed an alarm, in milliseconds (a minute): computers sleep.
pub const ALARM_LOOK_MS: u64 = 60_000;

/// The retention of the topic `observed`, in milliseconds (400 days): a price is compared with last year's, and older ones
/// only fill disks.
pub const OBSERVED_RETENTION_MS: i64 = 400 * 24 * 60 * 60 * 1000;

/// The time for which a message waits for a file of it, in milliseconds (a day): a laptop that was closed in the evening
/// is open again by then, and who has lost one should learn of it.
pub const FILE_WAIT_MS: i64 = 24 * 60 * 60 * 1000;

/// The room that copies of shared files take on a device, in bytes (2 GiB) where nobody chose another: months of an
/// agency's papers, and little on any disk of today.
pub const FILE_COPIES_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;

/// The largest mail that is fetched whole, in bytes: large providers take 25 MB to 50 MB, and none is kept that no store of
/// files would take. Of a larger one the head is read.
pub const MAIL_BYTES_MAX: usize = FILE_BYTES_MAX;

/// The longest text of a mail that is kept in its event, in bytes (a book has twice that); the rest stands in the raw mail.
/// A record takes [`RECORD_BYTES_MAX`], and JSON may double a text.
pub const MAIL_TEXT_BYTES_MAX: usize = 256 * 1024;

/// The longest subject that is kept, in characters. Source: RFC 5322, a line of 998.
pub const MAIL_SUBJECT_CHARS_MAX: usize = 998;

/// The most recipients of one mail of ours, with those of copies: servers of small providers take 50 at once, and more is a
/// mailing, which is another thing.
pub const MAIL_RECIPIENTS_MAX: usize = 50;

/// The longest signature, in characters: ten long lines.
pub const SIGNATURE_CHARS_MAX: usize = 1_000;

/// The most participants of a mail, and the most earlier mails that it refers to, that are kept: threads are no longer, and
/// records have an end.
pub const MAIL_NAMES_MAX: usize = 100;

/// The longest HTML of a mail that is shown as such, in bytes: newsletters have a tenth of that. Of a longer one the text is shown.
pub const MAIL_HTML_BYTES_MAX: usize = 1024 * 1024;

/// The most tags in such an HTML: a reader compares open tags with each other, and more would take seconds.
pub const MAIL_HTML_TAGS_MAX: usize = 12_000;

/// The most words between one tag and the next: as attributes they are compared with each other as well.
pub const MAIL_HTML_WORDS_MAX: usize = 12_000;

/// The most meetings of one mail that are shown; all stand in its file.
pub const MAIL_MEETINGS_MAX: usize = 10;

/// The longest title, place or name of a meeting that is shown, in characters.
pub const MAIL_MEETING_CHARS_MAX: usize = 300;

/// The most pictures from the internet that are fetched for one mail.
pub const MAIL_PICTURES_MAX: usize = 100;

/// The largest such picture, in bytes.
pub const MAIL_PICTURE_BYTES_MAX: usize = 4 * 1024 * 1024;

/// All such pictures of one mail together, in bytes: they go to the window in one answer.
pub const MAIL_PICTURES_BYTES_MAX: usize = 12 * 1024 * 1024;

/// The most files of one mail that are kept by themselves; all stand in the raw mail.
pub const MAIL_FILES_MAX: usize = 100;

/// The time that the first fetch of a mailbox goes back, in milliseconds (30 days).
pub const MAIL_FIRST_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// The age up to which a message is announced as new, in milliseconds (two days): a weekend is news on Monday, and a
/// mailbox that is read back for a month is not a month of noise.
pub const NEWS_AGE_MS_MAX: i64 = 2 * 24 * 60 * 60 * 1000;

/// The most folders of a mailbox that are read: the inbox, what was sent, and the first others.
pub const MAIL_FOLDERS_MAX: usize = 50;

/// The longest wait for news of a mailbox before it is asked again, in milliseconds (25 minutes). Source: RFC 2177, servers
/// end an IDLE after 30.
pub const MAIL_IDLE_MS: u64 = 25 * 60 * 1000;

/// The time in which a domain must name the servers of its mailboxes, in milliseconds: a person waits for it.
pub const AUTOCONFIG_MS: u64 = 5_000;

/// The largest file in which a domain names them, in bytes: large providers' have five thousand.
pub const AUTOCONFIG_BYTES_MAX: usize = 64 * 1024;

/// The most stages of a pipeline: more do not fit any board, and an agency's longest way has a dozen.
pub const PIPELINE_STAGES_MAX: usize = 30;

/// The most checklist items of a pipeline in all its stages: the longest list of papers that we know has forty.
pub const PIPELINE_ITEMS_MAX: usize = 150;

/// The longest key of a stage or an item, in characters.
pub const STEP_KEY_CHARS_MAX: usize = 40;

/// The most languages of one text of a pipeline: more than any agency writes in.
pub const PIPELINE_TEXT_LANGUAGES_MAX: usize = 12;

/// The longest message of a stage in one language, in characters: what one text message takes in its ten segments.
pub const PIPELINE_MESSAGE_CHARS_MAX: usize = 1_600;

/// The time for which a client is not told yet that their case moved, in milliseconds: a move can be taken back within it.
pub const CASE_TAKE_BACK_MS: i64 = 10_000;

/// The age up to which a client is told of a move, in milliseconds (two days): later it is no news any more, and staff see that
/// nobody told them.
pub const CASE_TOLD_WITHIN_MS: i64 = 2 * 24 * 60 * 60 * 1000;

/// The longest line about a case, its title, partner or programme, in characters.
pub const CASE_TEXT_CHARS_MAX: usize = 200;

/// The largest definition of a pipeline, in bytes of JSON: ten times the longest that we know, and a quarter of
/// [`RECORD_BYTES_MAX`].
pub const PIPELINE_BYTES_MAX: usize = 256 * 1024;

/// The most items of one case, with those that staff asked for by hand: twice the most of a pipeline.
pub const CASE_ITEMS_MAX: usize = 300;

/// The most files of one version of an item: as many as one message brings.
pub const ITEM_FILES_MAX: usize = FILES_AT_ONCE_MAX;

/// The days before the end of a paper from which it is shown as ending: a new one takes about a month almost everywhere.
pub const PAPER_ENDS_DAYS: i32 = 30;

/// The most rows of one part of the page of today: more is not done in a day.
pub const TODAY_ROWS_MAX: u32 = 50;
