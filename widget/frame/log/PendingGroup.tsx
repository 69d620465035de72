import type { Pending } from "../../../client/outbox.ts";
import { saidIn } from "../../../ui/said-in.ts";
import { tooLong } from "../composer/length.ts";
import { useLanguage, useModels } from "../context/context.ts";
import { BubbleText } from "./BubbleText.tsx";

/** What the shopper wrote and the log does not have yet. */
export function PendingGroup() {
	const { chat } = useModels();
	const { words } = useLanguage();
	const items = chat.pending.value;
	if (!items.length) return null;
	const last = items[items.length - 1];
	return (
		<div class="group group-own">
			<p class="unseen">{words.chat.you}</p>
			{items.map((item) =>
				item.state.kind === "refused" ? (
					<Refused
						key={item.clientId}
						item={item}
						refusal={item.state.refusal}
					/>
				) : (
					<Written key={item.clientId} item={item} />
				),
			)}
			{last?.state.kind !== "refused" && <HowFar item={last as Pending} />}
		</div>
	);
}

function Written({ item }: { item: Pending }) {
	const { PendingFiles } = useModels().later.value?.sending.value ?? {};
	const { files, state, text } = item;
	const isNamed = !files || !PendingFiles;
	const bubble = (
		<div class={state.kind === "refused" ? "bubble bubble-refused" : "bubble"}>
			<BubbleText text={isNamed ? saidIn(item) : text} />
		</div>
	);
	return isNamed ? bubble : <PendingFiles item={item}>{bubble}</PendingFiles>;
}

function HowFar({ item }: { item: Pending }) {
	const { connectionBanner, later } = useModels();
	const { words } = useLanguage();
	if (item.state.kind === "sent") {
		return <p class="group-foot">{words.chat.sent}</p>;
	}
	// A file of it has to be chosen again.
	if (later.value?.sending.value?.uploads.waits(item))
		return <p class="group-foot">{words.chat.failed}</p>;
	const { kind } = connectionBanner.value;
	if (kind === "lost" || kind === "connecting") {
		return <p class="group-foot">{words.chat.waitsForNetwork}</p>;
	}
	// It fades in late: most messages are there before anyone could read it.
	return <p class="group-foot sending">{words.chat.sending}</p>;
}

function Refused({
	item,
	refusal,
}: {
	item: Pending;
	refusal: Extract<Pending["state"], { kind: "refused" }>["refusal"];
}) {
	const { chat, panel } = useModels();
	const language = useLanguage();
	const { words } = language;
	const why =
		refusal.code === "too_long"
			? tooLong(item.text, language, refusal.most)
			: // Of most refusals nothing can be said.
				language.later?.errors[refusal.code as "blocked"];

	function choose(act: (clientId: string) => void) {
		act(item.clientId);
		// The button that was pressed goes.
		panel.returnFocus();
	}

	return (
		<>
			<Written item={item} />
			<p class="group-foot not-sent">
				<b role="alert">{words.chat.failed}</b>
				{why && <span>{why}</span>}
				<button
					type="button"
					class="text-button"
					onClick={() => choose(chat.retry)}
				>
					{words.chat.retry}
				</button>
				<button
					type="button"
					class="text-button"
					onClick={() => choose(chat.discard)}
				>
					{words.chat.discard}
				</button>
			</p>
		</>
	);
}
