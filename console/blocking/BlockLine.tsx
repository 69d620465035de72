import type { Block } from "../../protocol/blocking.ts";
import { addStyle } from "../../ui/add-style.ts";
import { Icon } from "../../ui/Icon.tsx";
import { barred } from "../../ui/icons.ts";
import { fill, locale, plain } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import css from "./block.css?inline";
import { blockWords } from "./form-words.ts";
import { liftBlock } from "./lift-block.ts";

addStyle(css);

const TIME = new Intl.DateTimeFormat(locale, {
	dateStyle: "medium",
	timeStyle: "short",
});

/** By whom somebody is blocked, until when and why; lifts it. In a list also who. */
export function BlockLine({
	block,
	inList = false,
	lifted,
}: {
	block: Block;
	/** In the list of all: says who, and leads to the conversation from which it was done. */
	inList?: boolean;
	lifted(): void;
}) {
	const workspace = useWorkspace();
	const w = blockWords;
	const by = { name: plain(block.by.name) };
	const name = inList
		? (block.name ?? (block.visitor === null ? w.erased : w.visitor))
		: null;
	const said =
		block.until === null
			? fill(w.untilEver, by)
			: fill(w.until, { ...by, time: TIME.format(block.until) });
	return (
		<div class="block-line">
			{name && <b dir="auto">{plain(name)}</b>}
			<p class={inList ? "quiet" : "block-said"}>
				{!inList && <Icon of={barred} />}
				{block.conversation && inList ? (
					<RouteLink
						class="block-from"
						to={{ kind: "conversation", id: block.conversation }}
					>
						{said}
					</RouteLink>
				) : (
					said
				)}
			</p>
			{block.why && <q dir="auto">{plain(block.why)}</q>}
			<button
				type="button"
				class="text-button"
				onClick={() =>
					void liftBlock(workspace, block).then((done) => done && lifted())
				}
			>
				{w.lift}
			</button>
		</div>
	);
}
