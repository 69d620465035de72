import { useEffect, useId } from "preact/hooks";
import type { Relation } from "../../../protocol/conversation.ts";
import type { FiguresRead } from "../../../protocol/figures.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { counted, fill, refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { mayAnswer } from "../../workspace/rights.ts";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import { addFigureStyles } from "../figure-styles.ts";
import { ShareBar } from "../pictures/ShareBar.tsx";
import { Rule } from "../Rule.tsx";
import { shareText, timesText } from "../texts.ts";
import { figuresWords, ruleWords } from "../words.ts";
import { OwnTimes } from "../workload/WorkTimes.tsx";
import { type OwnState, ownFiguresModel } from "./own-figures.ts";
import { ownWords as w } from "./words.ts";

addFigureStyles();

/** What an agent's own last days came to: nothing of any colleague, and compared with nobody. */
export function OwnFiguresCard() {
	const workspace = useWorkspace();
	const sites = workspace.sites.value.filter(({ id }) =>
		mayAnswer(workspace, id),
	);
	const id = useId();
	if (sites.length === 0) return null;
	return (
		<section class="settings-card figures own-figures" aria-labelledby={id}>
			<h2 id={id} class="account-heading">
				{w.title}
			</h2>
			<p class="quiet">{w.lead}</p>
			{sites.map((site) => (
				<OfSite
					key={site.id}
					site={site.id}
					name={sites.length > 1 ? site.name : null}
				/>
			))}
			<Rule text={ruleWords.satisfied} />
			<Rule text={w.rule} />
		</section>
	);
}

function OfSite({ site, name }: { site: string; name: string | null }) {
	const own = useModel(ownFiguresModel)(site);
	const connection = useWorkspace().connection.state.value.kind;
	useEffect(() => {
		if (connection === "here") void own.read();
	}, [own, connection]);
	const state = own.state.value;
	return (
		<>
			{name !== null && (
				<h3>
					<bdi>{name}</bdi>
				</h3>
			)}
			<State state={state} again={() => void own.read()} />
		</>
	);
}

function State({ state, again }: { state: OwnState; again: () => void }) {
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return <Failed why={refused(state.refusal)} again={again} />;
		case "read":
			return (
				<>
					<Lines read={state.figures} />
					<p class="own-times">{w.times}</p>
					<OwnTimes figures={state.workload.all} />
				</>
			);
		default:
			return unreachable(state);
	}
}

function Lines({ read }: { read: FiguresRead }) {
	const { customer, visitor } = read.lines;
	if (customer.episodes + visitor.episodes === 0)
		return <p class="quiet">{w.none}</p>;
	return (
		<dl class="work-times own-lines">
			{RELATIONS.map((relation) => (
				<Line key={relation} read={read} relation={relation} />
			))}
		</dl>
	);
}

/** Customers, or visitors: never both in one figure. */
function Line({ read, relation }: { read: FiguresRead; relation: Relation }) {
	const { episodes, satisfaction, firstResponse } = read.lines[relation];
	const who = figuresWords[`${relation}s`];
	return (
		<div>
			<dt>{who}</dt>
			<dd>{counted(w.conversations, episodes)}</dd>
			{satisfaction.map(({ format, satisfied }) => (
				<dd key={format}>
					{fill(w.satisfied, { share: shareText(satisfied) })}
					<ShareBar share={satisfied} label={fill(w.satisfiedOf, { who })} />
				</dd>
			))}
			{satisfaction.length === 0 && <dd>{w.noRatings}</dd>}
			<dd>{fill(w.firstResponse, { times: timesText(firstResponse) })}</dd>
		</div>
	);
}

const RELATIONS: readonly Relation[] = ["customer", "visitor"];
