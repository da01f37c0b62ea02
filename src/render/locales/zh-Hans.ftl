# 产品自己说的话，简体中文。编号、变量与 en.ftl 一致；说明见 en.ftl。

-example = “新大桥是哪一年通车的？”

## An answer

closest = 没有找到直接的答案，最接近的原文是：
not-in-archive = 报纸档案里没有找到这个问题的答案。
excerpt-differs = 档案里有这段话，但字句或数字不一样，原文是：
excerpt-several = 这些字句见于不止一篇文章：
excerpt-part = 档案里只有其中一部分：
excerpt-absent = 档案里没有找到这段文字。
fell-back = 没有找到符合{ $names }的内容，以下不限于此。
nearest-articles = 最接近的文章：
source = 来源
sources = 来源
no-date = 版面未印日期
no-newspaper = 版面未印报名
no-newspaper-or-date = 版面未印报名和日期
text-uncertain = （文字不清）
untitled = （无题，首句：{ $label }）
page-numbered = 第{ $page }版
page-named = { $page }版
too-short = 问题太短，不知道该找什么。请写成一句完整的话，说明人物、地点或事件，例如：{ -example }
more-sources = ……另有 { $count } 处来源
more-articles = ……另有 { $count } 篇
titled = 《{ $title }》
quoted = “{ $words }”
also-in = 另见：{ $prints }{ $more ->
        [0] { "" }
       *[other] ，另有 { $more } 处
    }

list-separator = 、
print-separator = ；
sentence-separator = { "" }

## What was counted over the whole archive

count-whole = 档案{ $range }共 { $of } 篇
count-verb = { $criterion ->
        [about] 主要讲到
       *[mention] 提到
    }
count-empty = 档案里没有这一范围{ $range }的文章。
count-none = { count-whole }，没有一篇提到“{ $subject }”。
count-articles = { count-whole }，其中 { $articles } 篇{ count-verb }“{ $subject }”。
count-undated = { count-whole }，其中 { $articles } 篇{ count-verb }“{ $subject }”，但都没有印日期。
count-dated = { count-whole }，其中 { $articles } 篇{ count-verb }“{ $subject }”，这是{ $kind ->
        [first] 最早
       *[latest] 最近
    }的日期。
count-criterion = 标题或开头点到，或文中至少提到两次的，才算在内。
count-in-passing = 另有 { $count } 篇只是顺带提到。
count-without-date = 有 { $count } 篇没有日期，无法排先后。
count-words = 计入的词：{ $words }{ count-more }。
count-left-out = 读音相同、没有计入：{ $words }{ count-more }。
count-word = { $word } { $articles } 篇
count-more = { $more ->
        [0] { "" }
       *[other] ，另有 { $more } 个词
    }
count-range = （{ $scope }）
count-scope = { $newspaper }，{ $period }
count-period = { $from } 至 { $to }

## How far the archive reaches

coverage-none = 档案里的文章都没有印日期。
coverage-days = { $span ->
        [day] 最晚到{ $latest }
       *[days] 最早是{ $earliest }，最晚到{ $latest }
    }
coverage-reach = 档案所藏报纸{ coverage-days }。
coverage-dated = 档案中印有日期的文章{ coverage-days }；另有 { $undated } 篇没有日期。

## What was computed over the rows of a table or the names of a list

rows-names = 据名单统计：印有{ $rows }个名字。
rows-all = 据表统计：共{ $rows }行。
rows-counted = 据表中{ $rows }行统计：{ $conditions }的有{ rows-result }。
rows-selected = 据表中{ $rows }行查得：{ $conditions }的有{ rows-result }。
rows-extreme = 据表中{ $rows }行计算{ $among }：“{ $column }”{ $extreme ->
        [latest] 最晚
        [earliest] 最早
        [highest] 最大
       *[lowest] 最小
    }{ $shared }。
rows-among = （只看{ $conditions }）
rows-shared = ，{ rows-result }并列
rows-result = { $result }行
rows-condition = { $column }“{ $words }”

## The bot about itself

start =
    您好！我在报纸档案里为您查找答案，每个答案都附上原文和出处；档案里没有的，我会直说。

    直接把问题发给我就行，例如：{ -example }

    /help 查看用法，/about 查看档案概况。
help =
    怎样提问
    • 私聊：直接发问题，中文、英文都可以。
    • 群里：@{ $username } 加上问题，或 /ask@{ $username } 加上问题，也可以回复我的消息继续追问。
    • 想查别人说的话：回复那条消息，只写 @{ $username }。

    每个答案下面都列出文章、日期、文件和行号，便于核对。写“最接近的原文”时，表示我没有把握，只供参考。

    /about 查看档案概况
about-title = Archivist：报纸档案问答，每个答案都有出处。
about-articles = 文章：{ $articles } 篇（{ $files } 个文件，{ $passages } 个段落）
about-newspapers = 报纸：{ $names }{ $more ->
        [0] { "" }
       *[other] ，另有 { $more } 种
    }
about-collections = 馆藏：{ $names }{ $more ->
        [0] { "" }
       *[other] ，另有 { $more } 个
    }
about-dates = 日期：{ $from } 至 { $to }
about-index = 索引：{ $fingerprint }（{ $model }）

command-ask = 提问：/ask 后面写问题
command-help = 怎样提问
command-about = 档案概况
command-start = 开始

## In place of an answer

nothing-asked = 请告诉我想查什么，写成一句完整的问题，例如：{ -example } /help 查看用法。
text-only = 我只能读文字，请把问题打字发给我。
searching = 🔎 正在档案里查找……
in-line = 🔎 提问的人较多，您排在第 { $position } 位……
line-full = 现在排队的问题太多，这个问题我没能收下。请过几分钟再问。
too-many = 一分钟里您问得太多了，我忙不过来。请过一分钟再问。
too-many-in-chat = 这个聊天一分钟里的提问太多了，我忙不过来。请过一分钟再问。
too-many-inline = 问得太多了，请过一分钟再试
not-for-you = 抱歉，本机器人只回答管理员允许的人提问。{ $access ->
        [pairing] 如果管理员给了您配对码，请发给我。
       *[list] { "" }
    }
paired = 配对成功，现在可以提问了。/help 查看用法。
pairing-code =
    { $code }

    请在 { $minutes } 分钟内把这个配对码发给我：私聊里发，放行一个人；群里发给我，放行这个群。只能用一次。
unpaired = 已取消 { $id } 的提问权限。用新的配对码可以重新放行。
was-not-paired = { $id } 没有用配对码进来过，不需要取消。
still-configured = { $id } 写在 ALLOWED_IDS 或 ADMIN_IDS 里，从配置中删去之前仍可提问。
how-to-unpair = 要取消谁的权限？请发 /unpair 加上那个人或那个群的编号，编号见机器人的日志。在群里只发 /unpair，就是取消那个群。
busy = 这个问题花的时间太长，我先停下了。请稍后再问一次。
failure = 抱歉，出了点问题，这次没能回答。请稍后再试。

## Buttons, the pages that they open, and what whoever pressed is told

button-sources = 📚 来源
button-context = 📖 上下文
button-open = 🔗 打开
button-more = 📄 全文
button-back = ↩ 返回
button-previous = ◀
button-next = ▶
button-up = 👍
button-down = 👎
reason-wrong-fact = 事实不对
reason-wrong-source = 出处不对
reason-missing-article = 漏了文章
reason-bad-text = 文字有误
page-heading = { $total ->
        [1] 全部内容
       *[other] 全部内容 { $number } / { $total }
    }
source-heading = { $total ->
        [1] 来源
       *[other] 来源 { $number } / { $total }
    }
context-heading = { $total ->
        [1] 上下文
       *[other] 上下文 { $number } / { $total }
    }
context-gone = 档案里已没有这篇文章，或文字已有改动。当时引用的是：
vote-thanks = 谢谢！
vote-what-was-wrong = 哪里不对？请选择。
vote-noted = 谢谢，已记下。
press-forgotten = 这个答案我已经不保留了，请再问一次。
press-failed = 抱歉，没有成功，请稍后再试。
press-too-many = 一分钟里按得太多了，请过一分钟再按。
