import type { StaffConversation } from "../../protocol/agent.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { AlertSaid } from "./AlertSaid.tsx";
import { alertsModel } from "./alerts.ts";
import { alertWords } from "./words.ts";

/** That its shopper was not satisfied, and nobody has written since. */
export function AlertMark({ row }: { row: Pick<StaffConversation, "id"> }) {
	if (useModel(alertsModel).of(row.id).length === 0) return null;
	return (
		<span class="badge badge-danger" title={alertWords.nobody}>
			{alertWords.badge}
		</span>
	);
}

/** Above the box: what was said, where the shopper can be reached, and the way to settle it. */
export function AlertLine({ conversation }: { conversation: Conversation }) {
	const alerts = useModel(alertsModel).of(conversation.id);
	return (
		<>
			{alerts.map((alert) => (
				<div key={alert.ask} class="alert-line" role="status">
					<AlertSaid alert={alert} />
				</div>
			))}
		</>
	);
}
