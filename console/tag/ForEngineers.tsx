import type { SiteSummary } from "../../protocol/agent.ts";
import {
	bareAddress,
	laterTag,
	type Pinned,
	pinnedTag,
	policyLines,
} from "../session/site-tag.ts";
import { fill, plain } from "../words/words.ts";
import { Paste } from "./Paste.tsx";
import { tagPageWords } from "./page-words.ts";

/** The other forms of the tag, and what a content policy has to allow. */
export function ForEngineers({
	site: { id, name },
	relay,
	pinned,
}: {
	site: SiteSummary;
	relay: string;
	pinned: Pinned | null;
}) {
	const w = tagPageWords;
	const site = plain(name);
	return (
		<details class="tag-more">
			<summary>{w.engineers}</summary>
			<p class="quiet">{w.engineersHint}</p>
			<Paste
				title={w.later}
				when={w.laterWhen}
				text={laterTag(relay, id)}
				label={fill(w.laterCode, { site })}
			/>
			{pinned && (
				<Paste
					title={w.pinned}
					when={w.pinnedWhen}
					text={pinnedTag(relay, id, pinned)}
					label={fill(w.pinnedCode, { site })}
				/>
			)}
			<Paste
				title={w.bare}
				when={w.bareWhen}
				text={bareAddress(relay, id)}
				label={fill(w.bareCode, { site })}
			/>
			<Paste
				title={w.policy}
				when={w.policyWhen}
				text={policyLines(relay)}
				label={w.policyCode}
			/>
		</details>
	);
}
