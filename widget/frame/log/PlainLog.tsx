import { useLayoutEffect, useRef } from "preact/hooks";
import { saidIn } from "../../../ui/said-in.ts";
import { useLanguage, useModels } from "../context/context.ts";

/** Everything said, as texts alone: what shows more of it is on its way, or could not be loaded. */
export function PlainLog() {
	const { chat } = useModels();
	const { words } = useLanguage();
	const box = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		box.current?.scrollTo(0, box.current.scrollHeight);
	});
	const entries = chat.shown.value.flatMap(({ log }) => log.value.entries);

	return (
		<div
			ref={box}
			class="plain-log"
			role="log"
			aria-label={words.a11y.messages}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll here.
			tabIndex={0}
		>
			{entries.map(
				(entry) =>
					entry.kind === "message" &&
					entry.body && (
						<p key={entry.seq} dir="auto">
							{entry.author.kind === "agent" && (
								<b dir="auto">{entry.author.name} </b>
							)}
							{saidIn(entry.body)}
						</p>
					),
			)}
			{chat.pending.value.map((item) => (
				<p key={item.clientId} dir="auto">
					{saidIn(item)}
				</p>
			))}
		</div>
	);
}
