import { useState } from "preact/hooks";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { Webhook } from "../../../protocol/webhook.ts";
import { fill, refused } from "../../words/words.ts";
import { SureQuestion } from "../../workspace/SureQuestion.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { dateAndTime } from "../staff/when.ts";
import type { WebhookModel } from "./webhook.ts";
import { webhookWords } from "./words.ts";

/** A new secret, and the end of it all. */
export function SecretCard({
	webhook: { olderUntil },
	model,
}: {
	webhook: Webhook;
	model: WebhookModel;
}) {
	const { toasts } = useWorkspace();
	const [asks, setAsks] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const w = webhookWords;
	return (
		<section class="settings-card">
			<h2>{w.secrets}</h2>
			<p class="quiet">{w.secretLead}</p>
			{olderUntil !== null && (
				<p>{fill(w.older, { time: dateAndTime(olderUntil) })}</p>
			)}
			<p class="webhook-acts">
				<button
					type="button"
					class="button"
					onClick={async () => setRefusal(await model.rotate())}
				>
					{w.rotate}
				</button>
				<button
					type="button"
					class="button"
					aria-expanded={asks}
					onClick={() => setAsks(!asks)}
				>
					{w.remove}
				</button>
			</p>
			{asks && (
				<SureQuestion
					question={w.removeSure}
					yes={w.removeYes}
					no={w.removeNo}
					onYes={async () => {
						const why = await model.remove();
						setRefusal(why);
						if (!why) toasts.say({ text: w.removed, action: null });
					}}
					onNo={() => setAsks(false)}
					fault={null}
				/>
			)}
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
		</section>
	);
}
