import { useId, useState } from "preact/hooks";
import type { Refusal } from "../../../protocol/refusal.ts";
import {
	WEBHOOK_EVENTS,
	type Webhook,
	type WebhookEvent,
} from "../../../protocol/webhook.ts";
import { refused } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { WebhookModel } from "./webhook.ts";
import { eventWords, webhookWords } from "./words.ts";

/** Where it goes, of what it tells, and whether words go along. */
export function WebhookForm({
	webhook,
	model,
}: {
	webhook: Webhook | null;
	model: WebhookModel;
}) {
	const id = useId();
	const { toasts } = useWorkspace();
	const [url, setUrl] = useState(webhook?.url ?? "");
	const [events, setEvents] = useState<readonly WebhookEvent[]>(
		webhook?.events ?? ["rating.bad"],
	);
	const [texts, setTexts] = useState(webhook?.texts ?? false);
	const [fault, setFault] = useState<Refusal | "events" | null>(null);
	const w = webhookWords;
	async function save() {
		if (events.length === 0) return setFault("events");
		const why = await model.save({
			url: url.trim(),
			events: [...events],
			texts,
		});
		setFault(why);
		if (!why) toasts.say({ text: w.saved, action: null });
	}
	return (
		<form
			class="settings-card"
			aria-labelledby={`${id}-title`}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<h2 id={`${id}-title`}>{w.where}</h2>
			<div class="setting">
				<label for={id}>{w.url}</label>
				<input
					id={id}
					class="input webhook-url"
					type="url"
					dir="ltr"
					autocomplete="off"
					aria-describedby={`${id}-hint`}
					value={url}
					onInput={(event) => setUrl(event.currentTarget.value)}
				/>
				<p id={`${id}-hint`} class="quiet">
					{w.urlHint}
				</p>
			</div>
			<EventChoice events={events} choose={setEvents} />
			<TextChoice texts={texts} choose={setTexts} />
			{fault && (
				<p class="fault" role="alert">
					{faultWords(fault)}
				</p>
			)}
			<p>
				<button type="submit" class="button button-main">
					{w.save}
				</button>
			</p>
		</form>
	);
}

function EventChoice({
	events,
	choose,
}: {
	events: readonly WebhookEvent[];
	choose(events: WebhookEvent[]): void;
}) {
	return (
		<fieldset class="choices">
			<legend>{webhookWords.events}</legend>
			{WEBHOOK_EVENTS.map((event) => (
				<label key={event} class="check">
					<input
						type="checkbox"
						checked={events.includes(event)}
						onChange={({ currentTarget: { checked } }) =>
							choose(
								checked
									? [...events, event]
									: events.filter((one) => one !== event),
							)
						}
					/>
					<span>
						{eventWords[event]} <code dir="ltr">{event}</code>
					</span>
				</label>
			))}
		</fieldset>
	);
}

function TextChoice({
	texts,
	choose,
}: {
	texts: boolean;
	choose(texts: boolean): void;
}) {
	const id = useId();
	return (
		<div class="setting">
			<label class="check">
				<input
					type="checkbox"
					checked={texts}
					aria-describedby={id}
					onChange={(event) => choose(event.currentTarget.checked)}
				/>
				<span>{webhookWords.texts}</span>
			</label>
			<p id={id} class="quiet">
				{webhookWords.textsHint}
			</p>
		</div>
	);
}

function faultWords(fault: Refusal | "events"): string {
	if (fault === "events") return webhookWords.noEvents;
	return fault.code === "malformed" ? webhookWords.badUrl : refused(fault);
}
