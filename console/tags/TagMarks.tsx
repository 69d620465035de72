import type { Person, StaffConversation } from "../../protocol/agent.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { namesOf, siteTagsModel } from "../inbox/site-tags.ts";
import { useModel } from "../workspace/use-workspace.ts";

/** A row is one line of signs: more are said as a number. */
const IN_ROW = 2;

/** In a row: its first tags, and with what it was closed. */
export function RowTags({ row }: { row: StaffConversation }) {
	return <Marks row={row} most={IN_ROW} />;
}

/** Beside how the opened conversation stands: all of them. */
export function HeadTags({ row }: { row: StaffConversation }) {
	// What closing asks for is known before somebody closes.
	useModel(siteTagsModel).of(row.site);
	return <Marks row={row} most={Number.POSITIVE_INFINITY} />;
}

function Marks({ row, most }: { row: StaffConversation; most: number }) {
	const { site, state, tags = [], outcome } = row;
	const isClosed = state.kind === "closed" && outcome;
	const model = useModel(siteTagsModel);
	const known = tags.length > 0 || isClosed ? model.of(site) : null;
	if (!known) return null;
	const names = namesOf(tags, known.tags, known.removedTags);
	const others = names.slice(most);
	return (
		<>
			{isClosed && <OutcomeBadge site={site} outcome={outcome} />}
			{names.slice(0, most).map((name) => (
				<span key={name} class="badge row-tag" dir="auto">
					{name}
				</span>
			))}
			{others.length > 0 && (
				<span class="badge" title={others.join(", ")}>
					+{others.length}
				</span>
			)}
		</>
	);
}

/** Beside an earlier conversation of a shopper: with what it was closed. */
export function EarlierOutcome({
	earlier: { outcome },
}: {
	earlier: Person["earlier"][number];
}) {
	const { opened } = useModel(conversationsModel);
	const site = opened.value?.head.value?.site;
	return site && outcome ? (
		<OutcomeBadge site={site} outcome={outcome} />
	) : null;
}

function OutcomeBadge({ site, outcome }: { site: string; outcome: string }) {
	const known = useModel(siteTagsModel).of(site);
	const [name] = namesOf([outcome], known?.outcomes, known?.removedOutcomes);
	return name ? (
		<span class="badge row-tag" dir="auto">
			{name}
		</span>
	) : null;
}
