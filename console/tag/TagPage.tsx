import { useEffect, useState } from "preact/hooks";
import type { SiteSummary } from "../../protocol/agent.ts";
import { addressesOf } from "../session/addresses.ts";
import { CopyLine } from "../session/CopyLine.tsx";
import {
	bareAddress,
	laterTag,
	type Pinned,
	pinnedTag,
	policyLines,
	siteTag,
} from "../session/site-tag.ts";
import { tagWords } from "../session/words.ts";
import { fill, plain } from "../words/words.ts";
import { ownedBy } from "../workspace/rights.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { askPinned } from "./ask-pinned.ts";
import { tagPageWords } from "./words.ts";

/** The tags of every shop that this person owns, and what else a shop pastes. */
export function TagPage() {
	const owned = ownedBy(useWorkspace());
	const [pinned, setPinned] = useState<Pinned | null>(null);
	useEffect(() => void askPinned().then(setPinned), []);
	const { relay } = addressesOf(document);
	const w = tagPageWords;
	return (
		<main class="page">
			<h1>{tagWords.title}</h1>
			<p class="quiet">{owned.length ? w.lead : w.none}</p>
			{owned.map((site) => (
				<SiteTags key={site.id} site={site} relay={relay} pinned={pinned} />
			))}
			{owned.length > 0 && (
				<section class="tag">
					<Paste
						title={w.policy}
						when={w.policyWhen}
						text={policyLines(relay)}
						label={w.policyCode}
					/>
					<Paste
						title={w.privacy}
						when={w.privacyWhen}
						text={fill(w.privacyText, { relay: new URL(relay).host })}
						label={w.privacyCode}
					/>
				</section>
			)}
		</main>
	);
}

function SiteTags({
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
		<section class="tag">
			<h2 dir="auto">{site}</h2>
			<Paste
				title={w.plain}
				when={w.plainWhen}
				text={siteTag(relay, id)}
				label={fill(tagWords.code, { site })}
			/>
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
		</section>
	);
}

/** What it is, one sentence about when to use it, and the text with its key. */
function Paste(props: {
	title: string;
	when: string;
	text: string;
	label: string;
}) {
	return (
		<>
			<h3>{props.title}</h3>
			<p class="quiet">{props.when}</p>
			<CopyLine text={props.text} label={props.label} />
		</>
	);
}
