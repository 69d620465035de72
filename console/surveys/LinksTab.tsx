import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import type { SurveyLink } from "../../protocol/survey-link.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { CopyLine } from "../session/CopyLine.tsx";
import { fill, locale, plain, refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { QrCode } from "../workspace/QrCode.tsx";
import { SureQuestion } from "../workspace/SureQuestion.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { SurveyLinkList } from "./links.ts";
import { linksWords } from "./links-words.ts";
import { MakeLink } from "./MakeLink.tsx";
import type { Surveys } from "./surveys.ts";

/** The links of a survey. Owners make and end them. */
export function LinksTab({
	surveys,
	survey,
	mayChange,
}: {
	surveys: Surveys;
	survey: string;
	mayChange: boolean;
}) {
	const w = linksWords;
	const links = surveys.links(survey);
	const connection = useWorkspace().connection.state.value.kind;
	useEffect(() => {
		if (connection === "here" && survey !== AFTER_CHAT) void links.read();
	}, [links, survey, connection]);
	const state = links.state.value;
	const kept = surveys.file(survey).state.value;
	const runs = kept.kind === "kept" ? kept.now.survey.state : "running";
	if (survey === AFTER_CHAT)
		return <p class="settings-none">{w.notAfterChat}</p>;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void links.read()} />
			);
		case "read":
			return (
				<section class="settings-list" aria-labelledby="survey-links">
					<h3 id="survey-links" class="unseen">
						{w.title}
					</h3>
					<p class="quiet">{w.lead}</p>
					{runs !== "running" && <p>{w.notRunning[runs]}</p>}
					<Made links={links} />
					{mayChange && <MakeLink links={links} />}
					{state.links.length === 0 && <p class="settings-none">{w.none}</p>}
					<ul class="survey-links">
						{state.links.map((link) => (
							<li key={link.id}>
								<OneLink link={link} links={links} mayChange={mayChange} />
							</li>
						))}
					</ul>
				</section>
			);
		default:
			return unreachable(state);
	}
}

function Made({ links }: { links: SurveyLinkList }) {
	const w = linksWords;
	const url = links.made.value;
	if (!url) return null;
	return (
		<div class="survey-warning" role="status">
			<p>{w.madeLead}</p>
			<CopyLine text={url} label={w.copy} />
			<QrCode text={url} label={w.code} />
			<p class="survey-warning-acts">
				<button type="button" class="button" onClick={() => print()}>
					{w.print}
				</button>
				<button type="button" class="button" onClick={links.putAway}>
					{w.done}
				</button>
			</p>
		</div>
	);
}

function OneLink({
	link,
	links,
	mayChange,
}: {
	link: SurveyLink;
	links: SurveyLinkList;
	mayChange: boolean;
}) {
	const [isAsked, setAsked] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const w = linksWords;
	const name = plain(link.name);
	return (
		<div class="survey-link">
			<p class="surveys-line">
				<strong dir="auto">{name}</strong>
				<LinkFacts link={link} />
			</p>
			{mayChange && link.endedAt === null && !isAsked && (
				<button
					type="button"
					class="text-button"
					aria-label={fill(w.endNamed, { name })}
					onClick={() => setAsked(true)}
				>
					{w.end}
				</button>
			)}
			{isAsked && (
				<SureQuestion
					question={fill(w.endSure, { name })}
					yes={w.endYes}
					no={w.no}
					onYes={async () => {
						setAsked(false);
						setRefusal(await links.end(link.id));
					}}
					onNo={() => setAsked(false)}
					fault={refusal && refused(refusal)}
				/>
			)}
		</div>
	);
}

function LinkFacts({
	link: { uses, used, order, expiresAt, endedAt },
}: {
	link: SurveyLink;
}) {
	const w = linksWords;
	return (
		<>
			<span class="badge">
				{endedAt !== null ? w.ended : used ? w.used : w[uses]}
			</span>
			{order && (
				<span class="quiet" dir="auto">
					{fill(w.orderOf, { order: plain(order) })}
				</span>
			)}
			{expiresAt !== null && (
				<span class="quiet">
					{fill(w.until, { day: days.format(expiresAt - 1) })}
				</span>
			)}
		</>
	);
}

const days = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
