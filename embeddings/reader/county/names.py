"""Names that the invented reports are about: characters with their pinyin. None stands in ../../../eval or the tests."""

PLACES = """
松阳 Songyang|云和 Yunhe|遂昌 Suichang|泰顺 Taishun|仙居 Xianju|武义 Wuyi|磐安 Pan'an|常山 Changshan|开化 Kaihua|淳安 Chun'an
屏南 Pingnan|周宁 Zhouning|寿宁 Shouning|柘荣 Zherong|政和 Zhenghe|松溪 Songxi|建宁 Jianning|泰宁 Taining|宁化 Ninghua|清流 Qingliu
石城 Shicheng|瑞金 Ruijin|会昌 Huichang|寻乌 Xunwu|安远 Anyuan|定南 Dingnan|全南 Quannan|崇义 Chongyi|上犹 Shangyou|遂川 Suichuan
梅县 Meixian|蕉岭 Jiaoling|平远 Pingyuan|连山 Lianshan|阳山 Yangshan|连南 Liannan|怀集 Huaiji|封开 Fengkai|德庆 Deqing|郁南 Yunan
凤山 Fengshan|天峨 Tian'e|巴马 Bama|融水 Rongshui|三江 Sanjiang|龙胜 Longsheng|资源 Ziyuan|灌阳 Guanyang|昭平 Zhaoping|蒙山 Mengshan
丹寨 Danzhai|雷山 Leishan|台江 Taijiang|剑河 Jianhe|锦屏 Jinping|黎平 Liping|榕江 Rongjiang|从江 Congjiang|荔波 Libo|平塘 Pingtang
""".replace("\n", "|")
COUNTIES = [tuple(place.split(" ", 1)) for place in PLACES.split("|") if place]

VILLAGES = [
    tuple(place.split(" ", 1))
    for place in """石坎村 Shikan Village|白果村 Baiguo Village|新桥村 Xinqiao Village|茶亭村 Chating Village|大塘村 Datang Village|双溪镇 Shuangxi Town|柏木乡 Baimu Township|沙湾镇 Shawan Town|樟树坪村 Zhangshuping Village|鹅公岭村 Egongling Village|上洞村 Shangdong Village|马头镇 Matou Town|青龙街道 Qinglong Subdistrict|枫林乡 Fenglin Township|水口镇 Shuikou Town|铜鼓村 Tonggu Village""".split(
        "|"
    )
]

SURNAMES = [tuple(name.split()) for name in """赵 Zhao|钱 Qian|孙 Sun|周 Zhou|吴 Wu|郑 Zheng|冯 Feng|陈 Chen|韩 Han|杨 Yang|朱 Zhu|许 Xu|何 He|吕 Lü|张 Zhang|孔 Kong|曹 Cao|严 Yan|华 Hua|金 Jin|魏 Wei|陶 Tao|姜 Jiang|谢 Xie|邹 Zou|柏 Bai|苏 Su|潘 Pan|葛 Ge|范 Fan|彭 Peng|鲁 Lu|马 Ma|方 Fang|袁 Yuan|柳 Liu|唐 Tang|薛 Xue|雷 Lei|贺 He|汤 Tang|罗 Luo|毕 Bi|郝 Hao|安 An|常 Chang|于 Yu|傅 Fu|康 Kang|余 Yu|顾 Gu|孟 Meng|黄 Huang|穆 Mu|萧 Xiao|尹 Yin|姚 Yao|邵 Shao|汪 Wang|毛 Mao""".split("|")]
GIVEN = [tuple(name.split()) for name in """伟 wei|芳 fang|敏 min|静 jing|强 qiang|磊 lei|洋 yang|艳 yan|勇 yong|军 jun|杰 jie|娟 juan|涛 tao|明 ming|超 chao|霞 xia|平 ping|刚 gang|桂 gui|英 ying|华 hua|玉 yu|兰 lan|建 jian|国 guo|文 wen|志 zhi|春 chun|梅 mei|海 hai|山 shan|仁 ren|波 bo|宁 ning|贵 gui|福 fu|生 sheng|龙 long|元 yuan|全 quan|胜 sheng|学 xue|祥 xiang|才 cai|发 fa|武 wu|新 xin|利 li|清 qing|飞 fei""".split("|")]
