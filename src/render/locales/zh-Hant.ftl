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
    • 想查別人說的話：回覆那則訊息，只寫 @{ $username }。

    每個答案下面都列出文章、日期、檔名和行號，方便核對。寫「最接近的原文」時，表示我沒有把握，僅供參考。

    /about 查看資料庫概況
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
not-for-you = 抱歉，本機器人只回答管理員允許的人提問。{ $access ->
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
