import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { MondayRead } from "../../protocol/monday.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { addStyle } from "../../ui/add-style.ts";
import { toTab } from "../feedback/tabs.ts";
import { locale, refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { route } from "../workspace/route.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useChosenShop } from "../workspace/use-chosen-shop.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { FiveToRead } from "./FiveToRead.tsx";
import { HowItWas } from "./HowItWas.tsx";
import { MailChoice } from "./MailChoice.tsx";
import css from "./monday.css?inline";
import { type Monday, mondayModel } from "./monday.ts";
import { Needs } from "./Needs.tsx";
import { toWeek, WEEK_TAB, weekAt } from "./places.ts";
import { mondayWords } from "./words.ts";

addStyle(css);

/** Of whoever has several shops, the one that was looked at last. */
const chosen = signal<string | null>(null);

/** One week of one shop. */
export function MondayTab() {
	const { sites, site, choose } = useChosenShop(chosen);
	if (!site) return null;
	return (
		<section class="monday" aria-labelledby="monday">
			<h2 id="monday" class="unseen">
				{mondayWords.title}
			</h2>
			<SiteChoice
				label={mondayWords.shop}
				sites={sites}
				site={site.id}
				onChoose={choose}
			/>
			<OfSite key={site.id} site={site.id} />
		</section>
	);
}

function OfSite({ site }: { site: string }) {
	const workspace = useWorkspace();
	const monday = useModel(mondayModel)(site);
	const connection = workspace.connection.state.value.kind;
	const week = weekAt(route.value);
	useEffect(() => {
		if (connection === "here") void monday.read(week);
	}, [monday, connection, week]);
	const state = monday.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return state.refusal.code === "malformed" ? (
				<p class="fault" role="alert">
					{mondayWords.badWeek}{" "}
					<RouteLink to={toTab(WEEK_TAB)} class="rating-link">
						{mondayWords.toLast}
					</RouteLink>
				</p>
			) : (
				<Failed
					why={refused(state.refusal)}
					again={() => void monday.read(week)}
				/>
			);
		case "read":
			return <Page page={state.page} monday={monday} />;
		default:
			return unreachable(state);
	}
}

function Page({ page, monday }: { page: MondayRead; monday: Monday }) {
	return (
		<>
			<Head page={page} />
			<Needs needs={page.needs} />
			<HowItWas page={page} />
			<FiveToRead picks={page.picks} />
			<MailChoice mail={page.mail} choose={monday.choose} />
		</>
	);
}

/** Which week it is, and the ways to those beside it. */
function Head({ page }: { page: MondayRead }) {
	const { earlier, later, period } = page;
	const days = new Intl.DateTimeFormat(locale, {
		dateStyle: "long",
		timeZone: period.timeZone,
	}).formatRange(period.since, period.until - 1);
	return (
		<div class="monday-head">
			<p class="monday-days">{days}</p>
			<nav class="monday-weeks" aria-label={mondayWords.weeks}>
				{earlier && (
					<RouteLink to={toWeek(earlier)} class="monday-week">
						{mondayWords.earlier}
					</RouteLink>
				)}
				{later && (
					<RouteLink to={toWeek(later)} class="monday-week">
						{mondayWords.later}
					</RouteLink>
				)}
			</nav>
		</div>
	);
}
