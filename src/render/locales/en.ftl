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
fell-back = Nothing I found is of { $names }; I looked beyond it.
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
    Hello! I look for answers in a newspaper archive and show the printed words and their source with each one. What is not in the archive, I say so.

    Just send me a question, for example: { -example }

    /help tells how to ask, /about what the archive holds.
help =
    How to ask
    • Here in private: just send the question, in English or Chinese.
    • In a group: @{ $username } and the question, or /ask@{ $username } and the question; reply to my message to go on asking.
    • About somebody's message: reply to it with @{ $username } alone.

    Under every answer stand the article, its date, the file and the lines, for you to check. “The closest I found” means that I am not sure.

    /about tells what the archive holds
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

    Whoever sends me this code within { $minutes } minutes may ask from then on: a person in a private chat, a group by a message to me in it. It lets in one.
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
