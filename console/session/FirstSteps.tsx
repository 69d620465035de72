import { type ComponentType, Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { fill, plain, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import type { Lazy } from "../workspace/lazy.ts";
import type { FirstStep } from "../workspace/part.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { addressesOf } from "./addresses.ts";
import { CopyLine } from "./CopyLine.tsx";
import { Door } from "./Door.tsx";
import { firstRunWords } from "./first-run-words.ts";
import { siteTag } from "./site-tag.ts";
import { tagWords } from "./words.ts";

export interface Site {
	id: string;
	name: string;
}

/** The shop is there: its tag, and then how people are reached who are not at the console. */
export function FirstSteps({
	site,
	steps,
}: {
	site: Site;
	steps: readonly FirstStep[];
}) {
	const [at, setAt] = useState(0);
	const w = firstRunWords;
	const named = { site: plain(site.name) };
	const step = steps[at - 1];
	const isLast = at >= steps.length;
	return (
		<Door key={at} title={step ? step.title : fill(w.done, named)}>
			{steps.length > 0 && (
				<p class="quiet">
					{fill(w.step, { at: at + 1, all: steps.length + 1 })}
				</p>
			)}
			{step ? (
				<Step of={step.step} site={site.id} />
			) : (
				<Fragment>
					<h2>{tagWords.title}</h2>
					<p>{tagWords.leadPlain}</p>
					<CopyLine
						text={siteTag(addressesOf(document).relay, site.id)}
						label={fill(tagWords.code, named)}
					/>
				</Fragment>
			)}
			{!isLast && (
				<button
					type="button"
					class="button button-main"
					onClick={() => setAt(at + 1)}
				>
					{fill(w.continue, { title: steps[at]?.title ?? "" })}
				</button>
			)}
			<RouteLink
				to={{ kind: "inbox" }}
				class={isLast ? "button button-main" : "button"}
			>
				{w.next}
			</RouteLink>
		</Door>
	);
}

/** A step of a part, as soon as it is loaded. */
function Step({
	of,
	site,
}: {
	of: Lazy<ComponentType<{ site: string }>>;
	site: string;
}) {
	useEffect(() => void of.fetch(), [of]);
	const state = of.state.value;
	switch (state.kind) {
		case "here":
			return <state.module site={site} />;
		case "coming":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={firstRunWords.notLoaded} again={() => void of.fetch()} />
			);
		default:
			return unreachable(state);
	}
}
