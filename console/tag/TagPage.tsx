import "./tag.css";
import { useEffect, useState } from "preact/hooks";
import type { SiteSummary } from "../../protocol/agent.ts";
import { addressesOf } from "../session/addresses.ts";
import { CopyLine } from "../session/CopyLine.tsx";
import { type Pinned, policyLines, siteTag } from "../session/site-tag.ts";
import { tagWords } from "../session/words.ts";
import { fill, plain } from "../words/words.ts";
import { ownedBy } from "../workspace/rights.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { askPinned } from "./ask-pinned.ts";
import { CheckForm } from "./CheckForm.tsx";
import { ForEngineers } from "./ForEngineers.tsx";
import { OwnAddress } from "./OwnAddress.tsx";
import { Paste } from "./Paste.tsx";
import { checkWords, seenWords, tagPageWords } from "./page-words.ts";
import { SeenLines } from "./SeenLines.tsx";
import { WherePasted } from "./WherePasted.tsx";

/** The tag of every shop that this person owns, whether it is there, and what else a shop pastes. */
export function TagPage() {
	const owned = ownedBy(useWorkspace());
	const [pinned, setPinned] = useState<Pinned | null>(null);
	useEffect(() => void askPinned().then(setPinned), []);
	const { relay } = addressesOf(document);
	const w = tagPageWords;
	return (
		<main class="page">
			<h1>{w.title}</h1>
			<p class="quiet">{owned.length ? w.lead : w.none}</p>
			{owned.length > 0 && <OwnAddress relay={relay} />}
			{owned.map((site) => (
				<SiteTag key={site.id} site={site} relay={relay} pinned={pinned} />
			))}
			{owned.length > 0 && (
				<>
					<WherePasted />
					<section class="tag">
						<Paste
							title={w.privacy}
							when={w.privacyWhen}
							text={fill(w.privacyText, { relay: new URL(relay).host })}
							label={w.privacyCode}
						/>
					</section>
				</>
			)}
		</main>
	);
}

function SiteTag(props: {
	site: SiteSummary;
	relay: string;
	pinned: Pinned | null;
}) {
	const { site, relay } = props;
	const name = plain(site.name);
	return (
		<section class="tag">
			<h2 dir="auto">{name}</h2>
			<CopyLine
				text={siteTag(relay, site.id)}
				label={fill(tagWords.code, { site: name })}
			/>
			<h3>{seenWords.title}</h3>
			<SeenLines site={site.id} policy={policyLines(relay)} />
			<h3>{checkWords.title}</h3>
			<CheckForm site={site.id} />
			<ForEngineers {...props} />
		</section>
	);
}
