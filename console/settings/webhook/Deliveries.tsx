import { useState } from "preact/hooks";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { Webhook, WebhookDelivery } from "../../../protocol/webhook.ts";
import { fill, refused } from "../../words/words.ts";
import { dateAndTime } from "../staff/when.ts";
import type { WebhookModel } from "./webhook.ts";
import { answerWords, webhookWords } from "./words.ts";

/** What was sent last, what it came to, and the keys that send. */
export function Deliveries({
	webhook,
	deliveries,
	model,
}: {
	webhook: Webhook;
	deliveries: readonly WebhookDelivery[];
	model: WebhookModel;
}) {
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const w = webhookWords;
	const mayEnd = webhook.endedAt === null;
	return (
		<section class="settings-card">
			<h2>{w.deliveries}</h2>
			<p class="quiet">
				{w.deliveriesLead}
				{webhook.waiting > 0 &&
					` ${fill(w.waiting, { count: webhook.waiting })}.`}
			</p>
			{webhook.dropped > 0 && (
				<p class="fault">{fill(w.dropped, { count: webhook.dropped })}</p>
			)}
			{deliveries.length === 0 && <p>{w.none}</p>}
			<ul class="deliveries">
				{deliveries.map((delivery) => (
					<li key={delivery.id}>
						<div>
							<code dir="ltr">{delivery.type}</code>{" "}
							<span class="quiet">{dateAndTime(delivery.at)}</span>
							<p class={isRefused(delivery) ? "fault" : "quiet"}>
								{becameOf(delivery)}
							</p>
						</div>
						{mayEnd && (
							<button
								type="button"
								class="button"
								aria-label={fill(w.againOf, { time: dateAndTime(delivery.at) })}
								onClick={async () =>
									setRefusal(await model.resend(delivery.id))
								}
							>
								{w.again}
							</button>
						)}
					</li>
				))}
			</ul>
			{mayEnd && (
				<p>
					<button
						type="button"
						class="button"
						onClick={async () => setRefusal(await model.test())}
					>
						{w.test}
					</button>
				</p>
			)}
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
		</section>
	);
}

function isRefused({ answer, dueAt }: WebhookDelivery): boolean {
	return dueAt === null && answer !== null && !isTaken(answer);
}

function isTaken(answer: WebhookDelivery["answer"]): boolean {
	return typeof answer === "number" && answer >= 200 && answer < 300;
}

function becameOf({ answer, dueAt, tries }: WebhookDelivery): string {
	const w = webhookWords;
	const said =
		answer === null
			? w.untried
			: typeof answer === "number"
				? fill(w.status, { status: answer })
				: answerWords[answer];
	const goesOn = isTaken(answer)
		? w.taken
		: dueAt === null
			? w.givenUp
			: fill(w.next, { time: dateAndTime(dueAt) });
	return [said, goesOn, fill(w.tries, { count: tries })].join(" · ");
}
