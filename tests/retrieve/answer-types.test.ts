import { describe, expect, it } from "vitest";
import type { AnswerType } from "../../src/model/query-plan.ts";
import { cleanQuestion } from "../../src/retrieve/clean-question.ts";
import { splitQuestion } from "../../src/retrieve/split-question.ts";

/** Questions by what they ask for first: terse, colloquial, mistyped, without marks, in either script. */
const QUESTIONS: Readonly<Partial<Record<AnswerType, string>>> = {
  money: `
    修这座桥一共花了多少钱
    修桥花多少
    老板欠工人几多钱
    那笔补贴有多少啊
    罚了多少
    奖金多少
    奖多少
    新楼造价是多少
    汝城去年GDP多少
    票价多少
    一张票几块钱
    每月工资有多少
    學校新樓花了多少錢
    捐了幾多錢
    投资多少亿
    拿到多少補償
    门票多少钱一张
    每斤卖到多少元
    how much did the new bridge cost
    how mcuh did the bridge cost?
    what did the clinic cost
    cost of the new library?
    price of a ticket
    how big was the fine
    what was the budget for the road
    how much money was raised
    How much was he paid a month?
    what salary does the nurse get
    total wages recovered
    what was the prize money
    how many yuan did they pay
    how many million yuan went into the dam
    what's the fare on the night bus
    how much does a bowl of noodles cost there
  `,
  count: `
    来了多少人
    来了几个人呀
    有几家企业摆摊
    幾家店開門
    夜市多少摊位
    总共几起事故
    学校有多少学生
    图书馆有多少本书
    收了多少吨橘子
    面积多大
    路有多长
    桥多高
    老师多少岁
    队伍平均年龄多大
    抓了几个人
    how many people came
    hw many people came to the market
    how many stalls are there
    number of stalls at the market
    what number of pupils go there
    how long is the bridge in metres
    how tall is the tower
    how old is the driver
    how deep was the well
    total number of arrests
    how many tonnes of rubbish
  `,
  percent: `
    降了百分之几
    增长了多少
    增幅多少
    合格率多少
    占几成
    完工率是多少
    漲了百分之多少
    what percentage passed
    what share of the road is done
    by how much did petitions fall
    what was the growth rate
    wht percent of pupils
    how fast did the economy grow
  `,
  date: `
    渡口什么时候停航
    啥时候开门
    几时开工
    何時通車
    哪年修的
    哪一年建成
    几月几号开会
    几点关门
    哪天开学
    星期几发车
    截止到几号
    是什麼時候的事
    开业时间
    when did the ferry stop
    wen did the ferry stop
    what day is the fair
    on what date did they meet
    in which year was it built
    what time does the bus leave
    which month was he born in
    since when has it been closed
    until when is the road closed
    date of the meeting
    what year did it open
  `,
  duration: `
    修桥用了多久
    等了多长时间
    關了幾年
    要几天
    判了几年
    工期多长
    how long did the repairs take
    how many years was he in prison
    how many days did it rain
  `,
  person: `
    谁修的桥
    是谁
    誰拿了第一名
    谁负责这件事
    哪个人捐的钱
    镇长叫什么
    书记姓什么
    冠军是哪位
    校长的名字
    哪些人去了
    who built it
    whos the mayor
    who was the winner
    name of the driver
    whose idea was it
    which official signed it
    by whom was the bridge built
    what is the mayor's name
    what was the nurse called
  `,
  place: `
    夜市开在哪里
    在哪儿
    在哪開會
    哪个县最多
    哪个村
    搬到哪去了
    什么地方
    设在何处
    車站在哪裡
    从哪儿来
    地址在哪
    地点是
    where is the market
    were is the market held
    which village is he from
    in what town is it
    which county recovered more
    what place did they go to
    where's the new clinic
    location of the fair
  `,
  "yes-no": `
    渡口停航了吗
    桥修好了没有
    有没有人受伤
    是不是免费
    有人受傷嗎
    能带狗吗
    桥修好没
    会不会收费
    可不可以停车
    要不要门票
    did the ferry stop
    is it free
    was anybody hurt
    has the bridge opened
    are dogs allowed
    can i park there
    should drivers pay
    does it cost anything
    isn't it closed
  `,
  list: `
    夜市有哪些摊位
    有啥活动
    都有什么菜
    列出所有获奖的村
    列举三项措施
    哪几样
    名单上有哪些单位
    六不带是哪六样
    有什麼活動
    哪些條件
    what are the rules
    list the prizes
    which villages won
    name three measures
    what kinds of stalls are there
    list the winners
    what measures were taken
    which companies came
  `,
  definition: `
    什么是夜市招聘
    夜市招聘是什么
    啥叫夜市招聘
    什麼叫一月一調度
    怎么申请
    如何报名
    “六不带”是什么意思
    what is a night market job fair
    whats a bookmobile
    what does it mean
    how do you apply
    explain the good people award
    meaning of the one month rule
    define the night fair
  `,
  reason: `
    渡口为什么停航
    为啥停了
    为何停
    怎么会塌
    什么原因停的
    爲什麼關門
    咋停了
    凭什么罚他
    停航的原因
    干嘛要停渡口
    why did the ferry stop
    y did the ferry stop
    how come it closed
    reason for closing
    what made them close
    what was the cause of the fire
    for what reason was he fined
    what led to the delay
  `,
  other: `
    渡口停航
    ferry stop
  `,
};

describe("the first kind of answer a question asks for", () => {
  for (const [type, questions] of Object.entries(QUESTIONS)) {
    const lines = questions
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    it.each(lines)(`is ${type} in “%s”`, (question) => {
      expect(splitQuestion(cleanQuestion(question))[0]?.answerTypes[0]).toBe(type);
    });
  }
});
