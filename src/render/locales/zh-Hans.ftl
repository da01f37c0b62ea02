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
    • 想查别人说的话：回复那条消息，写上 @{ $username }，可以加上问题，也可以不加。

    每个答案下面都列出文章、日期、文件和行号，便于核对。写“最接近的原文”时，表示我没有把握，只供参考。

    翻阅档案
    • /search 加上几个词：查找有关的文章
    • /latest：最新的文章
    • /sources：有哪些报纸、什么时候的
    • /article 加上文章编号：阅读原文

    /about 查看档案概况，/settings 更改设置，/privacy 查看我保存您的哪些内容
privacy =
    本机器人保存您的哪些内容、保存多久
    • 您发来的消息：保存到回答为止；之后大约一小时内，文字会从磁盘上清除。
    • 您在每个聊天里最近的四个问题，方便接着追问：一小时没有新问题就清除。
    • 您的问题及其上文，连同答案、评价和列表，供按钮使用：30 天。评价不带您的姓名和编号。
    • 您在 /settings 里的选择：保存到您更改或删除为止。
    • 用配对码放行的聊天、被告知不能提问的聊天，只记编号。日志里只有聊天编号和时间，没有您写的文字。

    存放在哪里，谁能看到
    全部存放在运行本机器人的那台机器的一个文件夹里。运行机器人的人可以看到，也可以导出评价及其问题和答案，不带姓名。所有消息都经过 Telegram；群里的消息人人可见。

    语言模型
    { $models }

    怎样删除
    /forget 会删除您的问题、答案、评价和列表：私聊里删除所有聊天的，连同您的设置；群里只删除这个群的。聊天里的消息请在 Telegram 里自己删除。
privacy-no-model = 答案就在那台机器上查找，不会向语言模型或其他任何服务发送任何内容。
privacy-local-model = 答案就在那台机器上查找，由在它上面运行的语言模型组织文字，不会向其他任何服务发送任何内容。
privacy-endpoint = 答案就在那台机器上查找，由 { $host } 的语言模型组织文字。发送给它的有：您的问题、您回复的那条消息、之前一小时内的问题、找到的段落；没有您的姓名和编号。那里保存什么，由运营它的人决定。
privacy-recorded = 交给语言模型的内容和它的回复还会存放在机器人那台机器的一个文件夹里，直到运行机器人的人删除；/forget 删不掉这些。
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
command-search = 查找文章：/search 后面写几个词
command-latest = 最新的文章
command-sources = 有哪些报纸、哪些日期
command-article = 阅读文章：/article 后面写编号
command-language = 菜单、按钮和提示的语言
command-settings = 这个聊天的设置
command-forget = 删除我保存的您的内容
command-privacy = 我保存您的哪些内容、多久
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
not-for-you = 抱歉，本机器人只回答经管理员允许的人的提问。{ $access ->
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

## Lists of the archive, and articles to be read

search-usage = 请写上要找的词，例如：/search 大桥 通车
article-usage = 请写上文章编号，每篇文章下面都有。用 /search 或 /latest 可以列出文章，再点开阅读。
nothing-found = 没有找到与“{ $words }”有关的文章。请减少或更换词语；完整的问题可以直接问我，不用 /search。
article-unknown = 没有编号为“{ $id }”的文章。用 /search 或 /latest 可以列出文章，再点开阅读。
nothing-in-archive = 档案里还没有文章。
lists-not-here = 列表和文章只能在我所在的聊天里翻看，例如私聊。在这里可以直接问我问题。
list-found = 与“{ $words }”有关的文章，最相关的在前：{ $range }
list-newest = 最新的文章：{ $range }
list-undated = 版面未印日期的文章：{ $range }
list-newspapers = 档案里的报纸：共 { articles }，其中 { $undated } 篇没有日期
list-range = 第 { $first }–{ $last } 篇，共 { $total } 篇
list-one = 第 { $first } 篇，共 { $total } 篇
press-to-read = 点数字阅读。
article-gone = （这篇文章已不在档案里）
undated-follow = 另有 { $count } 篇没有日期，排在最后。
holding = { $name }：{ articles }{ $dates }{ $undated ->
        [0] { "" }
       *[other] ，{ $undated } 篇没有日期
    }
holding-day = ，{ $day }
holding-days = ，{ $from } 至 { $to }
articles = { $articles } 篇
byline = 作者：{ $names }
page-of = 第 { $number } 页，共 { $pages } 页
button-list = ↩ 返回列表
list-forgotten = 这个列表我已经不保留了，请重新发送命令。

## 给管理员

admin-command-stats = 提问、用时与档案概况
admin-command-ingest = 加入文件：写在文件说明里，或回复文件
admin-command-reload = 更新档案
# 在群里用了管理员的命令。
admin-not-here = 这个命令只能在与我的私聊里使用。
admin-ingest-usage = 请发送文件并在说明里写 /ingest，或用 /ingest 回复一个文件。可读：.txt、.md、.html、.pdf、.docx、.json、.jsonl、.xml（ALTO）、.zip，不超过 20 MB，可以一次发多个。文件名如“2021-12-08_A01.txt”会告诉我日期和版面。
admin-wordless = 要把这个文件加入档案，请用 /ingest 回复它。
# 报告出来之前显示，后面几句开头相同。
admin-working = 📥 正在处理……
admin-in-line = 📥 正在读入别的文件，您排在第 { $position } 位……
admin-downloading = 📥 { $what }：正在下载……
admin-waiting = 📥 { $what }：另一个程序正在写索引，等待中……
admin-reading = 📥 { $what }：已读 { $percent } %，{ $passages } 个段落……
admin-whole-archive = 档案
admin-of-several = { $name }（{ $number } / { $total }）
admin-failure = 抱歉，没有成功，原因见机器人的日志。
# 文件的结果，写在名称后面。
admin-labelled = { $label }：{ $said }
admin-nameless = 没有名称的文件
admin-change = { $change ->
        [replaced] 已替换
       *[added] 已加入
    }
admin-ingested = { admin-change }：{ $articles } 篇文章，{ $passages } 个新段落
admin-ingested-nothing = { admin-change }，但没有找到文章
admin-unchanged = 档案里已有，没有变化
admin-read-as = 按 { $encodings } 编码读取
admin-refused = 没有收下：{ $reason }
admin-no-name = 没有文件名，无法知道类型和日期。请作为带文件名的文件发送
admin-too-large = 超过 20 MB，Telegram 不让机器人下载更大的文件。请分成几份，或放进档案的文件夹后发送 /reload
admin-gone = Telegram 已没有这个文件，请重新发送
admin-name-taken = 以前发过同名的另一个文件。要替换它，请用“/ingest 替换”回复这个文件；要都保留，请换个文件名再发
admin-not-read-in = 已存下，但还没有读入{ admin-code }。发送 /reload 再试，详情见日志
admin-not-stored = 没能取得或存下{ admin-code }。请重新发送，详情见日志
admin-code = { $code ->
        [none] { "" }
       *[other] （{ $code }）
    }
admin-passed-over = 略过：{ $file } { $reason }
admin-more-passed-over = ……另有 { $count } 处略过，索引旁的报告里有全部清单
admin-reloaded = 档案已更新。文件：新增 { $added }，更新 { $updated }，删除 { $removed }，未变 { $unchanged }，略过 { $skipped }。
admin-nothing-to-reload = 没有可读的内容：没有设置 ARCHIVE_PATH，也还没有人发过文件。
admin-not-reloaded = { $code ->
        [index-busy] 另一个程序正在写索引，请等它结束后再发送 /reload。
        [nothing-to-read] ARCHIVE_PATH 里没有可读的版面，档案没有变化。
        [path-missing] 找不到 ARCHIVE_PATH 的文件夹，档案没有变化。
       *[other] 档案没能更新{ admin-code }，详情见日志。
    }
admin-holds-now = 档案现有 { $articles } 篇文章。
stats-since = 自 { $when } 起运行（版本 { $version }）
stats-questions = 此后的提问：{ $total }
stats-answered = 已答
stats-closest = 最接近
stats-not-found = 未找到
stats-failed = 失败
stats-asked = 提问者 { $people } 人，来自 { $chats } 个聊天
stats-answer-time = 最近一小时的回答用时（不含排队）：p50 { $half } 秒，p95 { $most } 秒（{ $answers } 个问题）
stats-no-answers = 回答用时：最近一小时没有提问
stats-line = 现在：{ $underWay } 个在回答，{ $waiting } 个在排队
stats-votes = 30 天内答案的评价：👍 { $up }，👎 { $down }
stats-archive = 档案：{ $articles } 篇文章（{ $files } 个文件，{ $passages } 个段落）；索引 { $fingerprint }（{ $model }）
stats-last-ingest = 最近一次读入：{ $state ->
        [done] 已完成
        [stopped] 已停止
        [failed] 失败
        [running] 进行中
       *[interrupted] 中断
    }，始于 { $when }
stats-memory = 内存：{ $megabytes } MB

## 读入时为什么略过；日志和终端里用英文

reason-kind = 不是可读的文件类型（{ $kinds }）
reason-read-me = 是说明文件的名称，不是版面
reason-empty = 是空文件（0 字节）
reason-not-what-named = 内容与文件名的类型不符（{ $why }）
reason-many-bytes = 有 { $bytes } 字节，超过 { $most }：请分成较小的文件
reason-no-access = 无法读取（{ $why }）
reason-no-file = 不是普通文件
reason-circle = 是指回所在文件夹的链接
reason-blank = 只有空白
reason-blank-below = 除文首信息外只有空白
reason-front-matter = 文首信息{ $reason }
reason-broken-text = 是损坏的 { $encoding } 文本：请存为 UTF-8
reason-binary = 是二进制文件，不是文本
reason-damaged-text = 从第 { $line } 行起有不是 UTF-8 的字节：请改正或删去
reason-unknown-encoding = 不是 UTF-8 文本，也不是已知的其他编码：请用 iconv -t UTF-8 转换
reason-long-line = 第 { $line } 行有 { $characters } 个字符，超过一个版面：请分行
reason-many-lines = 有 { $lines } 行，超过一个版面：请分成版面
reason-many-characters = 有 { $characters } 个字符，超过一个版面：请分成版面
reason-not-json = 不是 JSON
reason-not-article-json = 是 JSON，但不是文章，也不是文章列表
reason-not-article = 不是文章：{ $reason }
reason-empty-article = 正文是空的
reason-long-article = 正文有 { $characters } 个字符，超过一篇文章
reason-same-id = 编号“{ $id }”与第 { $line } 行相同
reason-taken-id = 带来的编号“{ $id }”已属于“{ $file }”里的文章
reason-title-only = 只有标题，没有正文
reason-empty-web-page = 是没有正文的网页
reason-deep = 元素嵌套过深，不像版面
reason-not-alto = 是 XML，但不是 ALTO
reason-empty-alto = 是没有文字的 ALTO 版面
reason-mets-alone = 是没有版面的 METS：请连同它的 ALTO 文件一起读入
reason-not-word = 不是 Word 文档：{ $reason }
reason-broken-word = 是损坏的 Word 文档（{ $why }）
reason-empty-word = 是没有文字的 Word 文档
reason-locked-pdf = 是有密码的 PDF：请去掉密码再存
reason-broken-pdf = 是损坏的 PDF（{ $why }）
reason-long-pdf = 是 { $pages } 页的 PDF，超过 { $most } 页：请按期分开
reason-empty-pdf = 是没有页的 PDF
reason-no-text-layer = 没有文字层：请先做文字识别（OCR）
reason-unknown-fonts = 没有嵌入字体，文字无法读取：请嵌入字体再存，或做文字识别（OCR）
reason-broken-zip = 是损坏的 zip 压缩包（{ $why }）
reason-many-files = 有 { $files } 个文件，超过 { $most } 个
reason-large-content = 解压后有 { $bytes } 字节，超过 { $most }
reason-bomb = 解压后是原来的 { $times } 倍，只有压缩炸弹才会这样
reason-not-packed = 不在压缩包里
reason-not-there = 不存在
reason-locked-entry = 无法解压：已损坏或有密码（{ $why }）
reason-nested = 是压缩包里的压缩包：请先解压
reason-leads-out = 路径指向压缩包之外
reason-empty-zip = 是空的压缩包
reason-nothing-packed = 里面没有可读的文件：“{ $file }”{ $reason }
reason-continued = 续在“{ $file }”，而它{ $reason }，那一部分略去
reason-left-as-it-was = 保持原样：“{ $file }”{ $reason }
reason-not-yaml = 不是 YAML：{ $why }
reason-wrong-metadata = 写法不对：{ $why }

## What is chosen for a chat, and what is kept of a person

settings-heading-private = 您的设置
settings-heading-group = 本群的设置
setting-language = 语言
setting-answer-length = 答案长短
setting-askers = 谁可以提问
setting-speaks-to = 回答哪些消息
setting-current = { $name }：{ $choice }
explain-language = 菜单、按钮和提示的语言。答案的语言跟随问题。
explain-answer-length = 答案下面引用多少原文。出处总是完整列出。
explain-askers = 本群里谁提问我会回答。
explain-speaks-to = 选“所有问题”时，没有提到我的提问，只要档案里有答案，我也回答；没有就不出声。
choice-auto = 自动
choice-en = 英文
choice-zh-hans = 简体中文
choice-zh-hant = 繁体中文
choice-normal = 适中
choice-short = 简短：一处引文
choice-long = 详细：全部引文
choice-everyone = 所有人
choice-administrators = 仅管理员
choice-mentions = 只答提到我的
choice-all-questions = 所有问题
choice-chosen = ✅ { $choice }
button-settings = ↩ 全部设置
sees-not-all = ⚠ Telegram 没有让我看到这里的所有消息，所以目前仍只回答提到我的。请把我设为本群管理员，或在 @BotFather 里用 /setprivacy 关闭隐私模式，再把我重新加进群。
settings-not-here = 更改设置、删除我保存的内容，只能在我所在的聊天里进行，例如私聊。
only-administrators = 只有本群管理员可以更改设置。
only-administrators-ask = 在本群我只回答管理员的提问。您可以私聊问我。
setting-saved = 已保存。
settings-gone = 这个按钮已失效，请重新发送命令。
forget-ask-private = 要删除我在所有聊天里保存的您的内容吗？包括您的问题和答案、评价、列表和设置。您的答案下面的按钮将失效，删除后无法恢复。
forget-ask-group = 要删除我在本群里保存的您的内容吗？包括您的问题和答案、评价和列表。您的答案下面的按钮将失效，删除后无法恢复。（私聊里发 /forget，删除的是所有聊天的。）
button-forget = 🗑 删除
button-keep = 保留
forget-done-private = 已删除：您的提问、评价和设置，我都不再保存。聊天里的消息请自己删除。
forget-done-group = 已删除：您在本群的提问和评价，我都不再保存。聊天里的消息请自己删除。
forget-kept = 没有删除任何内容。
forget-not-yours = 只有发出这个命令的人可以决定。
