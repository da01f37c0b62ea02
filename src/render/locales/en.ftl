# What the product says in its own words, in English. How a phrase is added: CONTRIBUTING.md.
# Quotes, titles, names and values are shown as printed and do not stand here.

-example = “In which year did the new bridge open?”

## An answer

# Above the nearest passages, when nothing is asserted.
closest = I found no direct answer. The closest I found:
not-in-archive = I could not find an answer to this in the archive.
# Above what was found of a pasted excerpt.
excerpt-differs = The archive prints this, but not in the same words or figures. It reads:
excerpt-several = These words stand in several articles:
excerpt-part = Only a part of this stands in the archive:
excerpt-absent = I did not find this passage in the archive.
# Nothing found is of the date or newspaper that the question names.
fell-back = I found nothing from { $names }, so I looked beyond it.
nearest-articles = Nearest articles:
source = Source
sources = Sources
# In place of what a page does not carry.
no-date = the page carries no date
no-newspaper = the page carries no newspaper name
no-newspaper-or-date = the page carries neither newspaper name nor date
# Behind a quote whose text scan or extraction damaged.
text-uncertain = { " " }(text uncertain)
# An article whose page prints no title: it must be clear that the words are ours.
untitled = [untitled, begins: { $label }]
page-numbered = page { $page }
page-named = page { $page }
too-short = That is too short to search for. Ask a whole question that names a person, a place or an event, for example: { -example }
more-sources = … and { $count } more { $count ->
        [one] source
       *[other] sources
    }
more-articles = … and { $count } more { $count ->
        [one] article
       *[other] articles
    }
# A printed title, and any other words of others, within a line of ours.
titled = “{ $title }”
quoted = “{ $words }”
# Other prints of a story: those named, and how many more.
also-in = also in: { $prints }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }

# What stands between the members of a list, between members that hold commas themselves, and between sentences.
list-separator = { ", " }
print-separator = { "; " }
sentence-separator = { " " }

## What was counted over the whole archive

count-whole = { $of ->
        [one] the one article
       *[other] the { $of } articles
    } in the archive{ $range }
count-verb = { $criterion ->
        [about] { $articles ->
            [one] is about
           *[other] are about
        }
       *[mention] { $articles ->
            [one] mentions
           *[other] mention
        }
    }
count-empty = The archive holds no articles{ $range }.
count-none = None of { count-whole } mentions “{ $subject }”.
count-articles = { $articles } of { count-whole } { count-verb } “{ $subject }”.
count-undated = { $articles } of { count-whole } { count-verb } “{ $subject }”, but { $articles ->
        [one] it carries no date
       *[other] none of them carries a date
    }.
count-dated = The { $kind ->
        [first] earliest
       *[latest] latest
    } of { $articles } { $articles ->
        [one] article
       *[other] articles
    } that { count-verb } “{ $subject }”, of { count-whole }.
count-criterion = Counted as about it: named in the title or the opening words, or at least twice.
count-in-passing = { $count } more { $count ->
        [one] names
       *[other] name
    } it only in passing.
count-without-date = { $count } of them { $count ->
        [one] carries
       *[other] carry
    } no date and cannot be placed.
count-words = Words counted: { $words }{ count-more }.
count-left-out = Not counted, as they only sound like it: { $words }{ count-more }.
count-word = { $word } ({ $articles })
count-more = { $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
# What was looked through: a newspaper, a time, or both.
count-range = { " " }({ $scope })
count-scope = { $newspaper }, { $period }
count-period = { $from } to { $to }

## How far the archive reaches

coverage-none = No article in the archive carries a date.
coverage-days = { $span ->
        [day] to { $latest }
       *[days] from { $earliest } to { $latest }
    }
coverage-reach = The archive reaches { coverage-days }.
coverage-dated = The dated articles of the archive reach { coverage-days }; { $undated } { $undated ->
        [one] article carries
       *[other] articles carry
    } no date.

## What was computed over the rows of a table or the names of a list

rows-names = Counted: the list prints { $rows } names.
rows-all = Counted: the table has { $rows } rows.
rows-counted = Counted in the { $rows } rows of the table: { rows-result } with { $conditions }.
rows-selected = Read from the { $rows } rows of the table: { rows-result } with { $conditions }.
rows-extreme = Computed from the { $rows } rows of the table{ $among }: { $extreme ->
        [latest] latest
        [earliest] earliest
        [highest] highest
       *[lowest] lowest
    } { $column }{ $shared }.
rows-among = , of those with { $conditions }
rows-shared = , shared by { rows-result }
rows-result = { $result } { $result ->
        [one] row
       *[other] rows
    }
# What stands in a column.
rows-condition = { $column } “{ $words }”

## The bot about itself

start =
    Hello! I look for answers in a newspaper archive and show the printed words and their source with each one. When something is not in the archive, I say so.

    Just send me a question, for example: { -example }

    /help tells how to ask, /about what the archive holds.
help =
    How to ask
    • Here in private: just send the question, in English or Chinese.
    • In a group: @{ $username } and the question, or /ask@{ $username } and the question; reply to my message to go on asking.
    • About somebody's message: reply to it with @{ $username }, alone or with a question.

    Below every answer you find the article, its date, the file and the lines, so that you can check it. “The closest I found” means that I am not sure.

    To look through the archive
    • /search and some words: articles that hold them
    • /latest: the newest articles
    • /sources: which newspapers there are, and from when
    • /article and an article's number: the article itself

    /about tells what the archive holds, /settings what you can choose, /privacy what is kept about you
# What is kept of people, where, how long, who sees it, and how it is deleted.
privacy =
    What this bot keeps about you, and for how long
    • Your message, until it is answered; its words are gone from the disk an hour or so later.
    • Your last four questions in each chat, so that you can go on asking: until an hour has passed without one.
    • Your questions, what they follow on, their answers, votes and lists, for the buttons: 30 days. A vote is kept without your name or number.
    • What you chose under /settings: until you change it or delete it.
    • The number of a chat that a code let in, or that was told that the bot is not for it. The log has numbers of chats and times, and no words of yours.

    Where, and who sees it
    All of it lies in a folder of the machine that the bot runs on. Whoever runs the bot can read it, and may export votes with question and answer, without names. Telegram carries all messages, and in a group everybody reads along.

    Language models
    { $models }

    Deleting it
    /forget deletes your questions, answers, votes and lists: in private everywhere, together with your settings, in a group those of that group. Messages in the chat you delete in Telegram.
privacy-no-model = Answers are looked up on that same machine. Nothing is sent to a language model or to any other service.
privacy-local-model = Answers are looked up on that same machine, and a language model that runs on it words them. Nothing is sent to any other service.
privacy-endpoint = Answers are looked up on that same machine and worded by a language model at { $host }. What is sent there: your question, the message that it replies to, your earlier questions of the last hour, and the passages found; not your name or number. What is kept there, whoever runs it decides.
privacy-recorded = What the language model was given and what it replied is also kept in a folder of the bot's machine until whoever runs the bot deletes it; /forget does not.
about-title = Archivist: questions to a newspaper archive, every answer with its source.
about-articles = Articles: { $articles } ({ $files } files, { $passages } passages)
about-newspapers = Newspapers: { $names }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
about-collections = Collections: { $names }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
about-dates = Dates: { $from } to { $to }
about-index = Index: { $fingerprint } ({ $model })

# Descriptions in Telegram's menu of commands, 1 to 256 characters each.
command-ask = Ask: /ask and the question
command-search = Find articles: /search and some words
command-latest = The newest articles
command-sources = The newspapers and their dates
command-article = Read an article: /article and its number
command-language = Language of menus, buttons and notices
command-settings = Settings of this chat
command-forget = Delete what is kept about you
command-privacy = What is kept about you, and how long
command-help = How to ask
command-about = What the archive holds
command-start = Begin

## In place of an answer

# Spoken to, but with nothing to look for.
nothing-asked = Tell me what to look for, as a whole question, for example: { -example } /help tells how to ask.
# A photo, a voice message or a file arrived where a question was expected.
text-only = I can only read text. Please type the question.
# Stands where the answer will be while the archive is searched: one short line.
searching = 🔎 Searching the archive …
# In its place for those who wait long; begins like it.
in-line = 🔎 Busy: many questions at once. You are number { $position } in line …
line-full = Too many questions are waiting right now, so I could not take yours. Please ask again in a few minutes.
too-many = That is more than I can take from one person in a minute. Please ask again in a minute.
too-many-in-chat = That is more than I can take from one chat in a minute. Please ask again in a minute.
# Over the results of inline mode, of which there are none: at most 64 characters.
too-many-inline = Too many questions: please wait a minute
# To somebody who may not ask, once.
not-for-you = Sorry, this bot answers only those whom its administrators have let in.{ $access ->
        [pairing] { " " }If one of them gave you a code, send it to me.
       *[list] { "" }
    }
paired = You are in: ask me anything about the archive. /help tells how.
# To an administrator, to be passed on.
pairing-code =
    { $code }

    Whoever sends me this code within { $minutes } minutes may ask from then on: a person in a private chat, a group by a message to me in it. It works once.
# To an administrator, about the number of a person or a chat.
unpaired = { $id } may not ask any more. A new code lets them in again.
was-not-paired = No code has let { $id } in, so there is nothing to take back.
still-configured = { $id } stands in ALLOWED_IDS or ADMIN_IDS and may go on asking until the number is taken out of the configuration.
how-to-unpair = Whose access is to end? Send /unpair and the number of the person or chat; the bot's log tells it. In a group, /unpair without a number means that group.
busy = That question took too long, so I stopped. Please ask it again in a while.
failure = Sorry, something went wrong and I could not answer this time. Please try again later.

## Buttons, the pages that they open, and what whoever pressed is told (at most 200 characters each)

button-sources = 📚 Sources
button-context = 📖 Context
button-open = 🔗 Open
button-more = 📄 More
button-back = ↩ Back
button-previous = ◀
button-next = ▶
button-up = 👍
button-down = 👎
reason-wrong-fact = Wrong fact
reason-wrong-source = Wrong source
reason-missing-article = Missing article
reason-bad-text = Bad text
page-heading = { $total ->
        [1] The whole answer
       *[other] The whole answer, page { $number } of { $total }
    }
source-heading = { $total ->
        [1] Source
       *[other] Source { $number } of { $total }
    }
context-heading = { $total ->
        [1] Context
       *[other] Context of source { $number } of { $total }
    }
# Above a quote when its article is not in the index any more, or reads otherwise now.
context-gone = The article is not in the archive any more as it was quoted. The quote:
vote-thanks = Thank you!
vote-what-was-wrong = What was wrong? Please choose.
vote-noted = Thank you, noted.
press-forgotten = I do not have this answer any more. Please ask again.
press-failed = Sorry, that did not work. Please try again later.
press-too-many = That is a lot of buttons in a minute. Please try again in a minute.

## Lists of the archive, and articles to be read

search-usage = Tell me what to look for, for example: /search bridge 2022
article-usage = Which article? Its number stands under every article that I show. /search and /latest list articles to open.
nothing-found = I found no article with “{ $words }”. Try fewer or other words. A whole question needs no /search: just ask me.
article-unknown = I know no article with the number “{ $id }”. /search and /latest list articles to open.
nothing-in-archive = There are no articles in the archive yet.
lists-not-here = I show lists and articles only in chats that I am in, for example in private. Questions I can answer here, too.
list-found = Articles with “{ $words }”, best first: { $range }
list-newest = Newest articles: { $range }
list-undated = Articles without a date on their page: { $range }
list-newspapers = Newspapers of the archive: { articles }, { $undated } of them without a date
# Which articles of a list: several, or one.
list-range = { $first }–{ $last } of { $total }
list-one = { $first } of { $total }
press-to-read = Press a number to read.
# In the place of an article that the archive does not hold any more.
article-gone = [This article is not in the archive any more.]
undated-follow = At the end of the list: { $count } { $count ->
        [one] article
       *[other] articles
    } without a date.
# A newspaper, or that the page names none, and what there is of it.
holding = { $name }: { articles }{ $dates }{ $undated ->
        [0] { "" }
       *[other] , { $undated } without a date
    }
holding-day = , { $day }
holding-days = , { $from } to { $to }
articles = { $articles } { $articles ->
        [one] article
       *[other] articles
    }
byline = by { $names }
page-of = Page { $number } of { $pages }
button-list = ↩ Back to the list
list-forgotten = I do not have this list any more. Please send the command again.

## To administrators

admin-command-stats = Questions, answer times, archive
admin-command-ingest = Add a document: as its caption, or in reply to it
admin-command-reload = Bring the archive up to date
# To a command of administrators in a group.
admin-not-here = This works only in a private chat with me.
admin-ingest-usage = Send a document with /ingest as its caption, or reply to one with /ingest: .txt, .md, .html, .pdf, .docx, .json, .jsonl, .xml of ALTO or .zip, up to 20 MB. Several can be sent together. A name such as “2021-12-08_A01.txt” tells date and page.
admin-wordless = To add this to the archive, reply to the document with /ingest.
# Stands where the report will be; the lines after it begin alike.
admin-working = 📥 Working on it …
admin-in-line = 📥 Something else is being read in. You are number { $position } in line …
admin-downloading = 📥 { $what }: downloading …
admin-waiting = 📥 { $what }: waiting, because another program writes the index …
admin-reading = 📥 { $what }: { $percent } % read, { $passages } passages …
admin-whole-archive = The archive
admin-of-several = { $name } ({ $number } of { $total })
admin-failure = Sorry, that went wrong. The log of the bot says why.
# What came of a document, behind its name.
admin-labelled = { $label }: { $said }
admin-nameless = A document without a name
admin-change = { $change ->
        [replaced] replaced
       *[added] added
    }
admin-ingested = { admin-change }: { articles }, { $passages ->
        [one] 1 new passage
       *[other] { $passages } new passages
    }
admin-ingested-nothing = { admin-change }, but no article was found in it
admin-unchanged = is in the archive already, unchanged
admin-read-as = read as { $encodings }
admin-refused = not taken: { $reason }
admin-no-name = it has no file name, so its kind and date are not known. Send it as a file with a name
admin-too-large = it is larger than 20 MB, and Telegram gives bots no more. Cut it into parts, or put it into the archive's folder and send /reload
admin-gone = Telegram does not have it any more. Send it again
admin-name-taken = another file with this name was sent before. To put this one in its place, reply to it with /ingest replace; to keep both, send it under another name
admin-not-read-in = stored, but not read in yet{ admin-code }. /reload tries again; the log says more
admin-not-stored = could not be fetched or stored{ admin-code }. Send it again; the log says more
admin-code = { $code ->
        [none] { "" }
       *[other] { " " }({ $code })
    }
admin-passed-over = passed over: { $file } { $reason }
admin-more-passed-over = … and { $count } more passed over; the report beside the index lists all
admin-reloaded = The archive is up to date. Files: { $added } added, { $updated } updated, { $removed } removed, { $unchanged } unchanged, { $skipped } passed over.
admin-nothing-to-reload = There is nothing to read: ARCHIVE_PATH is not set, and nobody has sent a document yet.
admin-not-reloaded = { $code ->
        [index-busy] Another program writes the index. Send /reload again when it is done.
        [nothing-to-read] There is no page to read in ARCHIVE_PATH. Nothing was changed.
        [path-missing] The folder of ARCHIVE_PATH is not there. Nothing was changed.
       *[other] The archive could not be brought up to date{ admin-code }. The log says more.
    }
admin-holds-now = The archive holds { articles } now.
stats-since = Running since { $when } (version { $version })
stats-questions = Questions since then: { $total }
stats-answered = answered
stats-closest = closest
stats-not-found = not found
stats-failed = failed
stats-asked = Asked by { $people ->
        [one] 1 person
       *[other] { $people } people
    } in { $chats ->
        [one] 1 chat
       *[other] { $chats } chats
    }
stats-answer-time = Answer time in the last hour, without waiting: p50 { $half } s, p95 { $most } s ({ $answers } questions)
stats-no-answers = Answer time: no question in the last hour
stats-line = In line now: { $underWay } being answered, { $waiting } waiting
stats-votes = Votes on the answers of 30 days: 👍 { $up }, 👎 { $down }
stats-archive = Archive: { $articles } articles of { $files } files, { $passages } passages; index { $fingerprint } ({ $model })
stats-last-ingest = Last ingest: { $state ->
        [done] done
        [stopped] stopped
        [failed] failed
        [running] under way
       *[interrupted] interrupted
    }, begun { $when }
stats-memory = Memory: { $megabytes } MB

## Why ingest passed something over; it words this in English for logs and the terminal

reason-kind = is not a kind of file that is read ({ $kinds })
reason-read-me = has the name of a read-me file, which is no page
reason-empty = is empty (0 bytes)
reason-not-what-named = cannot be read as what its name says ({ $why })
reason-many-bytes = has { $bytes } bytes, more than { $most }: cut it into smaller files
reason-no-access = cannot be read ({ $why })
reason-no-file = is no regular file
reason-circle = is a link back to a folder that it stands in
reason-blank = holds nothing but blanks
reason-blank-below = holds nothing but blanks below its front matter
reason-front-matter = front matter { $reason }
reason-broken-text = is broken { $encoding } text: save it as UTF-8
reason-binary = is binary, not text
reason-damaged-text = holds bytes that are not UTF-8, first in line { $line }: mend or remove them
reason-unknown-encoding = is not UTF-8 text, nor in another encoding that is known: convert it with iconv -t UTF-8
reason-long-line = has { $characters } characters in line { $line }, more than a page can: break it into lines
reason-many-lines = has { $lines } lines, more than a page can: cut it into pages
reason-many-characters = has { $characters } characters, more than a page can: cut it into pages
reason-not-json = is not JSON
reason-not-article-json = is JSON, but neither an article nor a list of articles
reason-not-article = is no article: { $reason }
reason-empty-article = the text is empty
reason-long-article = the text has { $characters } characters, more than an article can
reason-same-id = the id “{ $id }” is that of line { $line }
reason-taken-id = brings the id “{ $id }”, which an article of “{ $file }” has
reason-title-only = holds a title and no text
reason-empty-web-page = is a web page without text
reason-deep = nests its elements deeper than a page does
reason-not-alto = is XML, but not ALTO
reason-empty-alto = is an ALTO page without text
reason-mets-alone = is METS without its pages: ingest the folder in which its ALTO files lie as it says
reason-not-word = is no Word document: { $reason }
reason-broken-word = is a broken Word document ({ $why })
reason-empty-word = is a Word document without text
reason-locked-pdf = is a PDF with a password: save it without one
reason-broken-pdf = is a broken PDF ({ $why })
reason-long-pdf = is a PDF of { $pages } pages, more than { $most }: cut it into issues
reason-empty-pdf = is a PDF without pages
reason-no-text-layer = has no text layer: recognise its text (OCR) first
reason-unknown-fonts = has no readable text, its fonts are not embedded: save it with embedded fonts, or recognise its text (OCR)
reason-broken-zip = is a broken zip archive ({ $why })
reason-many-files = holds { $files } files, more than { $most }
reason-large-content = unpacks to { $bytes } bytes, more than { $most }
reason-bomb = unpacks to { $times } times its size, which only a zip bomb does
reason-not-packed = is not in the archive
reason-not-there = is not there
reason-locked-entry = cannot be unpacked: it is broken or has a password ({ $why })
reason-nested = is an archive in an archive: unpack it
reason-leads-out = leads out of the archive
reason-empty-zip = is an empty archive
reason-nothing-packed = holds nothing that can be read: “{ $file }” { $reason }
reason-continued = goes on in “{ $file }”, which { $reason }: that part is left out
reason-left-as-it-was = is left as it was: “{ $file }” { $reason }
reason-not-yaml = is not YAML: { $why }
reason-wrong-metadata = is not as it should be: { $why }

## What is chosen for a chat, and what is kept of a person

settings-heading-private = Your settings
settings-heading-group = Settings of this group
setting-language = Language
setting-answer-length = Length of answers
setting-askers = Who may ask
setting-speaks-to = What I answer
# A setting and what is chosen for it.
setting-current = { $name }: { $choice }
explain-language = The language of menus, buttons and notices. An answer is in the language of its question.
explain-answer-length = How many quotes stand under an answer. Its sources are always there.
explain-askers = Who in this group gets answers from me.
explain-speaks-to = With “All questions”, I also answer messages that ask something without naming me, when the archive has the answer; otherwise I stay silent.
choice-auto = Automatic
choice-en = English
choice-zh-hans = Simplified Chinese
choice-zh-hant = Traditional Chinese
choice-normal = Normal
choice-short = Short: one quote
choice-long = Long: all quotes
choice-everyone = Everyone
choice-administrators = Administrators only
choice-mentions = Messages to me
choice-all-questions = All questions
# Before the choice that holds.
choice-chosen = ✅ { $choice }
button-settings = ↩ All settings
# All questions are to be answered, and Telegram does not show them to the bot.
sees-not-all = ⚠ Telegram does not show me all messages here, so I still answer only messages to me. Make me an administrator of this group, or switch privacy mode off at @BotFather (/setprivacy) and add me to the group again.
# In place of what only administrators may do.
settings-not-here = I can change settings and delete what I keep about you only in chats that I am in, for example in private.
only-administrators = Only administrators of this group can change its settings.
only-administrators-ask = In this group I answer only questions of its administrators. In private you can ask me too.
# Shown to whoever pressed, at most 200 characters each.
setting-saved = Saved.
settings-gone = This button does not work any more. Please send the command again.
# Before everything of a person is deleted.
forget-ask-private = Shall I delete everything that I keep about you, in all chats: your questions and their answers, your votes, lists and settings? The buttons under your answers stop working. This cannot be undone.
forget-ask-group = Shall I delete everything that I keep about you in this group: your questions and their answers, your votes and lists? The buttons under your answers stop working. This cannot be undone. (In private, /forget is about all chats.)
button-forget = 🗑 Delete
button-keep = Keep it
forget-done-private = Deleted: I keep nothing of what you asked, voted or chose any more. Messages in the chats stay until you delete them.
forget-done-group = Deleted: I keep nothing of what you asked or voted in this group any more. Messages in the chat stay until you delete them.
forget-kept = Nothing was deleted.
forget-not-yours = Only the person who asked for it can decide this.
