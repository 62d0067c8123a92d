# Emoji and the words by which they are found: one on each line, in the order in which they are shown.

emoji-find = 输入词语查找
emoji-nothing = 没有这个名称的表情
emoji-recent = 最近使用
emoji-groups = 表情分类
emoji-tones = 肤色
emoji-tone = 肤色 { $nth }
emoji-of-smileys = 表情
emoji-of-people = 人物
emoji-of-nature = 动物与自然
emoji-of-food = 食物与饮料
emoji-of-travel = 旅行与地点
emoji-of-activities = 活动
emoji-of-objects = 物品
emoji-of-symbols = 符号
emoji-of-flags = 旗帜
emoji-words =
    😀 微笑 高兴
    😃 微笑 开心
    😄 微笑 笑
    😁 微笑 露齿
    😅 尴尬 汗
    😂 大笑 眼泪
    🙂 微笑
    😉 眨眼
    😊 微笑 害羞
    😇 天使
    🥰 喜爱 爱心
    😍 喜爱 眼睛
    😘 飞吻
    😋 好吃
    😎 酷 墨镜
    🤩 星星 惊喜
    🥳 派对 庆祝
    🤗 拥抱
    🤔 思考
    🤝 握手
    👍 好 赞
    👎 不好 踩
    👌 好的
    ✌️ 胜利 和平
    🤞 好运
    👏 鼓掌
    🙌 万岁 双手
    🙏 谢谢 请
    💪 加油 强壮
    👋 你好 再见
    ❤️ 红心 爱
    🧡 橙心
    💛 黄心
    💚 绿心
    💙 蓝心
    💜 紫心
    🤍 白心
    💐 花束 鲜花
    🌸 樱花 花
    🌟 星星
    ✨ 闪亮
    🎉 庆祝 恭喜
    🎊 彩纸 庆祝
    🎁 礼物
    🎓 毕业 大学
    📚 书 学习
    📖 书 阅读
    ✏️ 铅笔 写
    📝 笔记 表格
    📄 文件 纸
    📎 回形针 附件
    📌 图钉
    📅 日历 日期
    ⏰ 闹钟
    ⌛ 沙漏 等待
    ✅ 完成 对
    ☑️ 勾选
    ❌ 错 叉
    ❗ 重要 感叹号
    ❓ 问题 问号
    ✈️ 飞机 航班 旅行
    🛫 飞机 起飞
    🛬 飞机 到达
    🧳 行李 箱
    🛂 护照 签证
    🗺️ 地图
    🏙️ 城市
    🏨 酒店
    🏠 房子 家
    🚕 出租车
    🏥 医院
    🩺 医生 听诊器
    💊 药
    🦷 牙 牙医
    👩‍⚕️ 女医生 护士
    👨‍⚕️ 男医生 护士
    👩‍🎓 女学生
    👨‍🎓 男学生
    📞 电话
    📱 手机
    💬 消息 聊天
    📧 邮件
    💳 银行卡 付款
    💶 钱 欧元
    💷 钱 英镑
    ☀️ 太阳 天气
    🌙 月亮 晚安
    ☕ 咖啡 茶
    🍀 好运 四叶草
    👀 眼睛 看
