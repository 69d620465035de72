import type { Block } from "../../protocol/blocking.ts";
import { fill, locale, plain } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { blockWords } from "./form-words.ts";
import { liftBlock } from "./lift-block.ts";

const TIME = new Intl.DateTimeFormat(locale, {
	dateStyle: "medium",
	timeStyle: "short",
});

/** Who is blocked, by whom, why and until when; lifts it. */
export function BlockLine({ block, lifted }: { block: Block; lifted(): void }) {
	const workspace = useWorkspace();
	const w = blockWords;
	const by = { name: plain(block.by.name) };
	const name = block.name ?? (block.visitor === null ? w.erased : null);
	const said =
		block.until === null
			? fill(w.untilEver, by)
			: fill(w.until, { ...by, time: TIME.format(block.until) });
	return (
		<p>
			{name && <b dir="auto">{plain(name)} </b>}
			{block.conversation ? (
				<RouteLink
					class="text-button"
					to={{ kind: "conversation", id: block.conversation }}
				>
					{said}
				</RouteLink>
			) : (
				<span>{said}</span>
			)}{" "}
			{block.why && <q dir="auto">{plain(block.why)}</q>}{" "}
			<button
				type="button"
				class="text-button"
				onClick={() =>
					void liftBlock(workspace, block).then((done) => done && lifted())
				}
			>
				{w.lift}
			</button>
		</p>
	);
}
