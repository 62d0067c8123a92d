# Talk: where conversations stand, who has them, what staff did, and the views of the list.

status-open = 进行中
status-pending = 等待中
status-snoozed = 已延后
status-resolved = 已完成
status-blocked = 已屏蔽
status-any = 不限

priority-low = 低
priority-normal = 普通
priority-high = 高
priority-urgent = 紧急

view-open = 收件箱
view-mine = 我的
view-mentions = 提到我的
# Of the view of mentions: $unseen notes that were not seen, $all conversations.
view-mentions-count = { $unseen } 条新 · { $all }
view-unassigned = 未分配
view-unread = 未读
view-pending = 等待中
view-snoozed = 已延后
view-resolved = 已完成
view-all = 全部
view-choose = 选择视图
view-find = 查找视图
view-save = 保存为视图…
view-name = 名称
view-keep = 保存

narrow-open = 筛选…
narrow-title = 筛选列表
narrow-status = 状态
narrow-assigned = 负责人
narrow-label = 标签
narrow-channel = 渠道
narrow-priority = 优先级
narrow-unread = 仅未读
narrow-mentioned = 仅提到我的
narrow-any = 不限
narrow-anybody = 任何人
narrow-me = 我
narrow-nobody = 无人
narrow-done = 完成
narrow-reset = 重新开始

assign-title = 分配给
assign-find = 查找同事
assign-nobody = 无人
assign-me = 我（{ $name }）
assign-unassigned = 未分配
snooze-title = 再次显示
snooze-find = 时间，例如 周五 15:00 或 2h
snooze-hours = 三小时后
snooze-tomorrow = 明天上午
snooze-monday = 周一上午
snooze-week = 一周后
snooze-choose = 选择时间…
# $choice is one of the lines above, $time when that is.
snooze-line = { $choice } · { $time }
label-title = 标签
label-find = 查找或新建标签
priority-title = 优先级

act-resolve = 完成
act-open = 重新打开
act-snooze = 延后
act-assign = 分配
act-label = 加标签
act-priority = 优先级
act-pending = 等待其他人
act-contact = 关于对方
act-jump = 跳到某一天
act-follow = 关注
act-unfollow = 取消关注
act-block = 屏蔽此联系人
act-unblock = 取消屏蔽此联系人

done-somebody = 有人
done-took = { $who } 接手了对话
done-gave = { $who } 把对话分配给了 { $to }
done-gave-up = { $who } 取消了分配
done-overtaken = { $who } 想接手对话；{ $first } 先接手了
done-overtaken-giving = { $who } 想转交对话；当时 { $first } 已接手
done-overtaken-free = { $who } 想更改负责人；分配刚刚已被取消
done-resolved = { $who } 完成了对话
done-opened = { $who } 重新打开了对话
done-pending = { $who } 在等待其他人
done-snoozed = { $who } 将对话延后到 { $until }
done-labelled = { $who } 添加了标签 { $label }
done-unlabelled = { $who } 移除了标签 { $label }
done-prioritised = { $who } 更改了优先级：{ $priority }

do-open = 前往 { $what }

pane-status = 处理情况
pane-nobody = 无人
pane-you = 你
pane-assignee = 负责人
pane-assign = 分配对话
pane-assign-to = 分配给…
pane-priority = 优先级
pane-priority-change = 修改优先级
pane-labels = 标签
pane-label-add = 添加标签
pane-label-find = 查找或新建标签
pane-followers = 关注者
pane-follow = 关注
pane-unfollow = 取消关注

# A toast says what was just done; $what is one of these.
toast-resolved = 已解决
toast-opened = 已重新打开
toast-pending = 等待他人
toast-snoozed = { $until } 再出现
toast-given = 已交给 { $to }
toast-given-up = 现在无人负责
toast-priority = 优先级：{ $priority }
toast-labelled = 已加上 { $label }
toast-unlabelled = 已去掉 { $label }
toast-followed = 已关注
toast-unfollowed = 已取消关注
toast-blocked = 已屏蔽
toast-unblocked = 已取消屏蔽
toast-unread = 已标为未读
toast-seen = 已标为已读
toast-many = { $what } · { $count } 个会话
toast-progress = 已完成 { $done } / { $total }
toast-draft-left = { $what }，有 { $count } 份草稿未发送
toast-open = 打开
toast-undo = 撤销
toast-undone = 已撤销

select-count = 已选 { $count } 个
select-clear = 取消选择
act-unread = 标为未读
keys-none-chosen = 请先选择一个会话：J 和 K 可在列表中移动。
typing-nowhere = 您没有在给任何人写信。R 写回复，N 写备注。

inbox-waiting-since = 自 { $time } 起等待
inbox-has = 由 { $name } 负责
view-waiting = 等待最久
narrow-order = 排序
order-newest = 最新的在前
order-waiting = 等待最久的在前
order-priority = 优先级最高的在前
# $order is one of the three above.
do-order = 列表排序：{ $order }
