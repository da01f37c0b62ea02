# 產品自己說的話，正體中文（用詞以臺灣為主，兼顧香港）。編號、變數與 en.ftl 一致；說明見 en.ftl。
# 直接以正體寫成，不從簡體轉換：檔案指電腦裡的檔案（file），館藏報紙稱資料庫，表格的橫列稱列。

-example = 「新大橋是哪一年通車的？」

## An answer

closest = 沒有找到直接的答案，最接近的原文是：
not-in-archive = 報紙資料庫裡沒有找到這個問題的答案。
excerpt-differs = 資料庫裡有這段話，但字句或數字不一樣，原文是：
excerpt-several = 這些字句見於不只一篇文章：
excerpt-part = 資料庫裡只有其中一部分：
excerpt-absent = 資料庫裡沒有找到這段文字。
fell-back = 沒有找到符合{ $names }的內容，以下不限於此。
nearest-articles = 最接近的文章：
source = 來源
sources = 來源
no-date = 版面未印日期
no-newspaper = 版面未印報紙名稱
no-newspaper-or-date = 版面未印報紙名稱和日期
text-uncertain = （文字不清）
untitled = （無題，首句：{ $label }）
page-numbered = 第{ $page }版
page-named = { $page }版
too-short = 問題太短，不知道該找什麼。請寫成一句完整的話，說明人物、地點或事件，例如：{ -example }
more-sources = ……另有 { $count } 處來源
more-articles = ……另有 { $count } 篇
titled = 《{ $title }》
quoted = 「{ $words }」
also-in = 另見：{ $prints }{ $more ->
        [0] { "" }
       *[other] ，另有 { $more } 處
    }

list-separator = 、
print-separator = ；
sentence-separator = { "" }

## What was counted over the whole archive

count-whole = 資料庫{ $range }共 { $of } 篇
count-verb = { $criterion ->
        [about] 主要講到
       *[mention] 提到
    }
count-empty = 資料庫裡沒有這個範圍{ $range }的文章。
count-none = { count-whole }，沒有一篇提到「{ $subject }」。
count-articles = { count-whole }，其中 { $articles } 篇{ count-verb }「{ $subject }」。
count-undated = { count-whole }，其中 { $articles } 篇{ count-verb }「{ $subject }」，但都沒有印日期。
count-dated = { count-whole }，其中 { $articles } 篇{ count-verb }「{ $subject }」，這是{ $kind ->
        [first] 最早
       *[latest] 最近
    }的日期。
count-criterion = 標題或開頭點到，或文中至少提到兩次的，才算在內。
count-in-passing = 另有 { $count } 篇只是順帶提到。
count-without-date = 有 { $count } 篇沒有日期，無法排先後。
count-words = 計入的詞：{ $words }{ count-more }。
count-left-out = 讀音相同、沒有計入：{ $words }{ count-more }。
count-word = { $word } { $articles } 篇
count-more = { $more ->
        [0] { "" }
       *[other] ，另有 { $more } 個詞
    }
count-range = （{ $scope }）
count-scope = { $newspaper }，{ $period }
count-period = { $from } 至 { $to }

## How far the archive reaches

coverage-none = 資料庫裡的文章都沒有印日期。
coverage-days = { $span ->
        [day] 最晚到{ $latest }
       *[days] 最早是{ $earliest }，最晚到{ $latest }
    }
coverage-reach = 資料庫收錄的報紙{ coverage-days }。
coverage-dated = 資料庫中印有日期的文章{ coverage-days }；另有 { $undated } 篇沒有日期。

## What was computed over the rows of a table or the names of a list

rows-names = 依名單統計：印有{ $rows }個名字。
rows-all = 依表格統計：共{ $rows }列。
rows-counted = 依表格{ $rows }列統計：{ $conditions }的有{ rows-result }。
rows-selected = 依表格{ $rows }列查得：{ $conditions }的有{ rows-result }。
rows-extreme = 依表格{ $rows }列計算{ $among }：「{ $column }」{ $extreme ->
        [latest] 最晚
        [earliest] 最早
        [highest] 最大
       *[lowest] 最小
    }{ $shared }。
rows-among = （只看{ $conditions }）
rows-shared = ，{ rows-result }並列
rows-result = { $result }列
rows-condition = { $column }「{ $words }」

## The bot about itself

start =
    您好！我在報紙資料庫裡為您尋找答案，每個答案都附上原文和出處；資料庫裡沒有的，我會直說。

    直接把問題傳給我就行，例如：{ -example }

    /help 查看用法，/about 查看資料庫概況。
help =
    怎樣提問
    • 私訊：直接傳問題，中文、英文都可以。
    • 群組裡：@{ $username } 加上問題，或 /ask@{ $username } 加上問題，也可以回覆我的訊息繼續追問。
    • 想查別人說的話：回覆那則訊息，寫上 @{ $username }，可以加上問題，也可以不加。

    每個答案下面都列出文章、日期、檔名和行號，方便核對。寫「最接近的原文」時，表示我沒有把握，僅供參考。

    翻閱資料庫
    • /search 加上幾個詞：尋找有關的文章
    • /latest：最新的文章
    • /sources：有哪些報紙、什麼時候的
    • /article 加上文章編號：閱讀原文

    /about 查看資料庫概況，/settings 變更設定，/privacy 查看我保存您的哪些內容
privacy =
    本機器人保存您的哪些內容、保存多久
    • 您傳來的訊息：保存到回答為止；之後大約一小時內，文字會從磁碟上清除。
    • 您在每個聊天室裡最近的四個問題，方便接著追問：一小時沒有新問題就清除。
    • 您的問題及其上文，連同答案、評價和清單，供按鈕使用：30 天。評價不帶您的姓名和編號。
    • 您在 /settings 裡的選擇：保存到您變更或刪除為止。
    • 用配對碼放行的聊天室、被告知不能提問的聊天室，只記編號。記錄檔裡只有聊天室編號和時間，沒有您寫的文字。

    存放在哪裡，誰能看到
    全部存放在執行本機器人的那台機器的一個資料夾裡。執行機器人的人可以看到，也可以匯出評價及其問題和答案，不帶姓名。所有訊息都經過 Telegram；群組裡的訊息人人可見。

    語言模型
    { $models }

    怎樣刪除
    /forget 會刪除您的問題、答案、評價和清單：私訊裡刪除所有聊天室的，連同您的設定；群組裡只刪除這個群組的。聊天室裡的訊息請在 Telegram 裡自行刪除。
privacy-no-model = 答案就在那台機器上尋找，不會向語言模型或其他任何服務傳送任何內容。
privacy-local-model = 答案就在那台機器上尋找，由在它上面執行的語言模型組織文字，不會向其他任何服務傳送任何內容。
privacy-endpoint = 答案就在那台機器上尋找，由 { $host } 的語言模型組織文字。傳送給它的有：您的問題、您回覆的那則訊息、先前一小時內的問題、找到的段落；沒有您的姓名和編號。那裡保存什麼，由營運它的人決定。
privacy-recorded = 交給語言模型的內容和它的回覆還會存放在機器人那台機器的一個資料夾裡，直到執行機器人的人刪除；/forget 刪不掉這些。
about-title = Archivist：報紙資料庫問答，每個答案都有出處。
about-articles = 文章：{ $articles } 篇（{ $files } 個檔案，{ $passages } 個段落）
about-newspapers = 報紙：{ $names }{ $more ->
        [0] { "" }
       *[other] ，另有 { $more } 種
    }
about-collections = 館藏：{ $names }{ $more ->
        [0] { "" }
       *[other] ，另有 { $more } 個
    }
about-dates = 日期：{ $from } 至 { $to }
about-index = 索引：{ $fingerprint }（{ $model }）

command-ask = 提問：/ask 後面寫問題
command-search = 尋找文章：/search 後面寫幾個詞
command-latest = 最新的文章
command-sources = 有哪些報紙、哪些日期
command-article = 閱讀文章：/article 後面寫編號
command-language = 選單、按鈕和提示的語言
command-settings = 這個聊天室的設定
command-forget = 刪除我保存的您的內容
command-privacy = 我保存您的哪些內容、多久
command-help = 怎樣提問
command-about = 資料庫概況
command-start = 開始

## In place of an answer

nothing-asked = 請告訴我想查什麼，寫成一句完整的問題，例如：{ -example } /help 查看用法。
text-only = 我只能讀文字，請用文字輸入問題。
searching = 🔎 正在資料庫裡搜尋……
in-line = 🔎 提問的人較多，您排在第 { $position } 位……
line-full = 現在排隊的問題太多，這個問題我沒能收下。請過幾分鐘再問。
too-many = 一分鐘內您問得太多了，我忙不過來。請過一分鐘再問。
too-many-in-chat = 這個聊天室一分鐘內的提問太多了，我忙不過來。請過一分鐘再問。
too-many-inline = 問得太多了，請過一分鐘再試
not-for-you = 抱歉，本機器人只回答經管理員允許的人的提問。{ $access ->
        [pairing] 如果管理員給了您配對碼，請傳給我。
       *[list] { "" }
    }
paired = 配對成功，現在可以提問了。/help 查看用法。
pairing-code =
    { $code }

    請在 { $minutes } 分鐘內把這個配對碼傳給我：在私訊裡傳，允許一個人提問；在群組裡傳給我，允許整個群組提問。只能用一次。
unpaired = 已取消 { $id } 的提問權限。用新的配對碼可以重新允許。
was-not-paired = { $id } 沒有用配對碼進來過，不需要取消。
still-configured = { $id } 寫在 ALLOWED_IDS 或 ADMIN_IDS 裡，從設定中刪去之前仍可提問。
how-to-unpair = 要取消誰的權限？請傳 /unpair 加上那個人或那個群組的編號，編號見機器人的記錄檔。在群組裡只傳 /unpair，就是取消那個群組。
busy = 這個問題花的時間太長，我先停下了。請稍後再問一次。
failure = 抱歉，出了點問題，這次沒能回答。請稍後再試。

## Buttons, the pages that they open, and what whoever pressed is told

button-sources = 📚 來源
button-context = 📖 上下文
button-open = 🔗 開啟
button-more = 📄 全文
button-back = ↩ 返回
button-previous = ◀
button-next = ▶
button-up = 👍
button-down = 👎
reason-wrong-fact = 事實不對
reason-wrong-source = 出處不對
reason-missing-article = 漏了文章
reason-bad-text = 文字有誤
page-heading = { $total ->
        [1] 全部內容
       *[other] 全部內容 { $number } / { $total }
    }
source-heading = { $total ->
        [1] 來源
       *[other] 來源 { $number } / { $total }
    }
context-heading = { $total ->
        [1] 上下文
       *[other] 上下文 { $number } / { $total }
    }
context-gone = 資料庫裡已沒有這篇文章，或文字已有更動。當時引用的是：
vote-thanks = 謝謝！
vote-what-was-wrong = 哪裡不對？請選擇。
vote-noted = 謝謝，已記下。
press-forgotten = 這個答案我已經不保留了，請再問一次。
press-failed = 抱歉，沒有成功，請稍後再試。
press-too-many = 一分鐘內按得太多了，請過一分鐘再按。

## Lists of the archive, and articles to be read

search-usage = 請寫上要找的詞，例如：/search 大橋 通車
article-usage = 請寫上文章編號，每篇文章下面都有。用 /search 或 /latest 可以列出文章，再點開閱讀。
nothing-found = 沒有找到與「{ $words }」有關的文章。請減少或更換詞語；完整的問題可以直接問我，不用 /search。
article-unknown = 沒有編號為「{ $id }」的文章。用 /search 或 /latest 可以列出文章，再點開閱讀。
nothing-in-archive = 資料庫裡還沒有文章。
lists-not-here = 清單和文章只能在我所在的聊天室裡翻看，例如私訊。在這裡可以直接問我問題。
list-found = 與「{ $words }」有關的文章，最相關的在前：{ $range }
list-newest = 最新的文章：{ $range }
list-undated = 版面未印日期的文章：{ $range }
list-newspapers = 資料庫裡的報紙：共 { articles }，其中 { $undated } 篇沒有日期
list-range = 第 { $first }–{ $last } 篇，共 { $total } 篇
list-one = 第 { $first } 篇，共 { $total } 篇
press-to-read = 點數字閱讀。
article-gone = （這篇文章已不在資料庫裡）
undated-follow = 另有 { $count } 篇沒有日期，排在最後。
holding = { $name }：{ articles }{ $dates }{ $undated ->
        [0] { "" }
       *[other] ，{ $undated } 篇沒有日期
    }
holding-day = ，{ $day }
holding-days = ，{ $from } 至 { $to }
articles = { $articles } 篇
byline = 作者：{ $names }
page-of = 第 { $number } 頁，共 { $pages } 頁
button-list = ↩ 返回清單
list-forgotten = 這份清單我已經不保留了，請重新傳送指令。

## 給管理員

admin-command-stats = 提問、用時與資料庫概況
admin-command-ingest = 加入檔案：寫在檔案說明裡，或回覆檔案
admin-command-reload = 更新資料庫
# 在群組裡用了管理員的命令。
admin-not-here = 這個命令只能在與我的私訊裡使用。
admin-ingest-usage = 請傳送檔案並在說明裡寫 /ingest，或用 /ingest 回覆一個檔案。可讀：.txt、.md、.html、.pdf、.docx、.json、.jsonl、.xml（ALTO）、.zip，不超過 20 MB，可以一次傳多個。檔名如「2021-12-08_A01.txt」會告訴我日期和版面。
admin-wordless = 要把這個檔案加入資料庫，請用 /ingest 回覆它。
# 報告出來之前顯示，後面幾句開頭相同。
admin-working = 📥 正在處理……
admin-in-line = 📥 正在讀入別的檔案，您排在第 { $position } 位……
admin-downloading = 📥 { $what }：正在下載……
admin-waiting = 📥 { $what }：另一個程式正在寫索引，等待中……
admin-reading = 📥 { $what }：已讀 { $percent } %，{ $passages } 個段落……
admin-whole-archive = 資料庫
admin-of-several = { $name }（{ $number } / { $total }）
admin-failure = 抱歉，沒有成功，原因見機器人的記錄檔。
# 檔案的結果，寫在名稱後面。
admin-labelled = { $label }：{ $said }
admin-nameless = 沒有名稱的檔案
admin-change = { $change ->
        [replaced] 已取代
       *[added] 已加入
    }
admin-ingested = { admin-change }：{ $articles } 篇文章，{ $passages } 個新段落
admin-ingested-nothing = { admin-change }，但沒有找到文章
admin-unchanged = 資料庫裡已有，沒有變化
admin-read-as = 以 { $encodings } 編碼讀取
admin-refused = 沒有收下：{ $reason }
admin-no-name = 沒有檔名，無法知道類型和日期。請作為有檔名的檔案傳送
admin-too-large = 超過 20 MB，Telegram 不讓機器人下載更大的檔案。請分成幾份，或放進資料庫的資料夾後傳送 /reload
admin-gone = Telegram 已沒有這個檔案，請重新傳送
admin-name-taken = 以前傳過同名的另一個檔案。要取代它，請用「/ingest 替換」回覆這個檔案；要都保留，請換個檔名再傳
admin-not-read-in = 已存下，但還沒有讀入{ admin-code }。傳送 /reload 再試，詳情見記錄檔
admin-not-stored = 沒能取得或存下{ admin-code }。請重新傳送，詳情見記錄檔
admin-code = { $code ->
        [none] { "" }
       *[other] （{ $code }）
    }
admin-passed-over = 略過：{ $file } { $reason }
admin-more-passed-over = ……另有 { $count } 處略過，索引旁的報告裡有全部清單
admin-reloaded = 資料庫已更新。檔案：新增 { $added }，更新 { $updated }，刪除 { $removed }，未變 { $unchanged }，略過 { $skipped }。
admin-nothing-to-reload = 沒有可讀的內容：沒有設定 ARCHIVE_PATH，也還沒有人傳過檔案。
admin-not-reloaded = { $code ->
        [index-busy] 另一個程式正在寫索引，請等它結束後再傳送 /reload。
        [nothing-to-read] ARCHIVE_PATH 裡沒有可讀的版面，資料庫沒有變化。
        [path-missing] 找不到 ARCHIVE_PATH 的資料夾，資料庫沒有變化。
       *[other] 資料庫沒能更新{ admin-code }，詳情見記錄檔。
    }
admin-holds-now = 資料庫現有 { $articles } 篇文章。
stats-since = 自 { $when } 起執行（版本 { $version }）
stats-questions = 此後的提問：{ $total }
stats-answered = 已答
stats-closest = 最接近
stats-not-found = 未找到
stats-failed = 失敗
stats-asked = 提問者 { $people } 人，來自 { $chats } 個聊天室
stats-answer-time = 最近一小時的回答用時（不含排隊）：p50 { $half } 秒，p95 { $most } 秒（{ $answers } 個問題）
stats-no-answers = 回答用時：最近一小時沒有提問
stats-line = 現在：{ $underWay } 個在回答，{ $waiting } 個在排隊
stats-votes = 30 天內答案的評價：👍 { $up }，👎 { $down }
stats-archive = 資料庫：{ $articles } 篇文章（{ $files } 個檔案，{ $passages } 個段落）；索引 { $fingerprint }（{ $model }）
stats-last-ingest = 最近一次讀入：{ $state ->
        [done] 已完成
        [stopped] 已停止
        [failed] 失敗
        [running] 進行中
       *[interrupted] 中斷
    }，始於 { $when }
stats-memory = 記憶體：{ $megabytes } MB

## 讀入時為什麼略過；記錄檔和終端機裡用英文

reason-kind = 不是可讀的檔案類型（{ $kinds }）
reason-read-me = 是說明檔的名稱，不是版面
reason-empty = 是空的檔案（0 位元組）
reason-not-what-named = 內容與檔名的類型不符（{ $why }）
reason-many-bytes = 有 { $bytes } 位元組，超過 { $most }：請分成較小的檔案
reason-no-access = 無法讀取（{ $why }）
reason-no-file = 不是一般檔案
reason-circle = 是指回所在資料夾的連結
reason-blank = 只有空白
reason-blank-below = 除開頭資訊外只有空白
reason-front-matter = 開頭資訊{ $reason }
reason-broken-text = 是損壞的 { $encoding } 文字：請存為 UTF-8
reason-binary = 是二進位檔，不是文字
reason-damaged-text = 從第 { $line } 行起有不是 UTF-8 的位元組：請改正或刪去
reason-unknown-encoding = 不是 UTF-8 文字，也不是已知的其他編碼：請用 iconv -t UTF-8 轉換
reason-long-line = 第 { $line } 行有 { $characters } 個字元，超過一個版面：請分行
reason-many-lines = 有 { $lines } 行，超過一個版面：請分成版面
reason-many-characters = 有 { $characters } 個字元，超過一個版面：請分成版面
reason-not-json = 不是 JSON
reason-not-article-json = 是 JSON，但不是文章，也不是文章清單
reason-not-article = 不是文章：{ $reason }
reason-empty-article = 內文是空的
reason-long-article = 內文有 { $characters } 個字元，超過一篇文章
reason-same-id = 編號「{ $id }」與第 { $line } 行相同
reason-taken-id = 帶來的編號「{ $id }」已屬於「{ $file }」裡的文章
reason-title-only = 只有標題，沒有內文
reason-empty-web-page = 是沒有內文的網頁
reason-deep = 元素巢狀過深，不像版面
reason-not-alto = 是 XML，但不是 ALTO
reason-empty-alto = 是沒有文字的 ALTO 版面
reason-mets-alone = 是沒有版面的 METS：請連同它的 ALTO 檔案一起讀入
reason-not-word = 不是 Word 文件：{ $reason }
reason-broken-word = 是損壞的 Word 文件（{ $why }）
reason-empty-word = 是沒有文字的 Word 文件
reason-locked-pdf = 是有密碼的 PDF：請移除密碼再存
reason-broken-pdf = 是損壞的 PDF（{ $why }）
reason-long-pdf = 是 { $pages } 頁的 PDF，超過 { $most } 頁：請按期分開
reason-empty-pdf = 是沒有頁面的 PDF
reason-no-text-layer = 沒有文字層：請先做文字辨識（OCR）
reason-unknown-fonts = 沒有內嵌字型，文字無法讀取：請內嵌字型再存，或做文字辨識（OCR）
reason-broken-zip = 是損壞的 zip 壓縮檔（{ $why }）
reason-many-files = 有 { $files } 個檔案，超過 { $most } 個
reason-large-content = 解壓縮後有 { $bytes } 位元組，超過 { $most }
reason-bomb = 解壓縮後是原來的 { $times } 倍，只有壓縮炸彈才會這樣
reason-not-packed = 不在壓縮檔裡
reason-not-there = 不存在
reason-locked-entry = 無法解壓縮：已損壞或有密碼（{ $why }）
reason-nested = 是壓縮檔裡的壓縮檔：請先解壓縮
reason-leads-out = 路徑指向壓縮檔之外
reason-empty-zip = 是空的壓縮檔
reason-nothing-packed = 裡面沒有可讀的檔案：「{ $file }」{ $reason }
reason-continued = 續在「{ $file }」，而它{ $reason }，那一部分略去
reason-left-as-it-was = 維持原狀：「{ $file }」{ $reason }
reason-not-yaml = 不是 YAML：{ $why }
reason-wrong-metadata = 寫法不對：{ $why }

## What is chosen for a chat, and what is kept of a person

settings-heading-private = 您的設定
settings-heading-group = 本群組的設定
setting-language = 語言
setting-answer-length = 答案長短
setting-askers = 誰可以提問
setting-speaks-to = 回答哪些訊息
setting-current = { $name }：{ $choice }
explain-language = 選單、按鈕和提示的語言。答案的語言跟隨問題。
explain-answer-length = 答案下面引用多少原文。出處總是完整列出。
explain-askers = 本群組裡誰提問我會回答。
explain-speaks-to = 選「所有問題」時，沒有提到我的提問，只要資料庫裡有答案，我也回答；沒有就不出聲。
choice-auto = 自動
choice-en = 英文
choice-zh-hans = 簡體中文
choice-zh-hant = 繁體中文
choice-normal = 適中
choice-short = 簡短：一處引文
choice-long = 詳細：全部引文
choice-everyone = 所有人
choice-administrators = 僅管理員
choice-mentions = 只答提到我的
choice-all-questions = 所有問題
choice-chosen = ✅ { $choice }
button-settings = ↩ 全部設定
sees-not-all = ⚠ Telegram 沒有讓我看到這裡的所有訊息，所以目前仍只回答提到我的。請把我設為本群組管理員，或在 @BotFather 裡用 /setprivacy 關閉隱私模式，再把我重新加進群組。
settings-not-here = 變更設定、刪除我保存的內容，只能在我所在的聊天室裡進行，例如私訊。
only-administrators = 只有本群組管理員可以變更設定。
only-administrators-ask = 在本群組我只回答管理員的提問。您可以私訊問我。
setting-saved = 已儲存。
settings-gone = 這個按鈕已失效，請重新傳送指令。
forget-ask-private = 要刪除我在所有聊天室裡保存的您的內容嗎？包括您的問題和答案、評價、清單和設定。您的答案下面的按鈕將失效，刪除後無法復原。
forget-ask-group = 要刪除我在本群組裡保存的您的內容嗎？包括您的問題和答案、評價和清單。您的答案下面的按鈕將失效，刪除後無法復原。（私訊裡傳 /forget，刪除的是所有聊天室的。）
button-forget = 🗑 刪除
button-keep = 保留
forget-done-private = 已刪除：您的提問、評價和設定，我都不再保存。聊天室裡的訊息請自行刪除。
forget-done-group = 已刪除：您在本群組的提問和評價，我都不再保存。聊天室裡的訊息請自行刪除。
forget-kept = 沒有刪除任何內容。
forget-not-yours = 只有發出這個指令的人可以決定。
