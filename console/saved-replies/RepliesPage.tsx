import "./replies.css";
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { lazyView } from "../workspace/lazy-view.tsx";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { mayAnswer, setsUp } from "../workspace/rights.ts";
import { route } from "../workspace/route.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { ImportReplies } from "./ImportReplies.tsx";
import { type RepliesPlace, repliesPlace, toReply } from "./places.ts";
import { RepliesList } from "./RepliesList.tsx";
import { type ReplyList, replyLists } from "./reply-lists.ts";
import { repliesWords as w } from "./words.ts";

/** Forms are wanted less often than the list. */
const OneReply = lazyView(
	createLazy(async () => (await import("./OneReply.tsx")).OneReply),
);

const chosen = signal<string | null>(null);

/** The replies of a shop and one's own there: found, written, brought along and taken out. */
export function RepliesPage() {
	const workspace = useWorkspace();
	const sites = workspace.sites.value.filter(({ id }) =>
		mayAnswer(workspace, id),
	);
	const site = sites.find(({ id }) => id === chosen.value) ?? sites[0];
	if (!site) return null;
	const maySet = setsUp(site.role);
	const place: RepliesPlace = repliesPlace(route.value) ?? {
		own: !maySet,
		at: { kind: "list" },
	};
	return (
		<main class="page settings replies">
			<h1>{w.title}</h1>
			<p class="quiet">{w.lead}</p>
			<SiteChoice
				label={w.site}
				sites={sites}
				site={site.id}
				onChoose={(id) => {
					chosen.value = id;
				}}
			/>
			<nav class="replies-whose" aria-label={w.whose}>
				{[false, true].map((own) => (
					<RouteLink
						key={`${own}`}
						to={toReply(own)}
						class="replies-tab"
						current={own === place.own}
					>
						{own ? w.own : w.shared}
					</RouteLink>
				))}
			</nav>
			<Place
				key={`${site.id} ${place.own}`}
				site={site.id}
				place={place}
				mayEdit={place.own || maySet}
			/>
		</main>
	);
}

export interface PlaceProps {
	site: string;
	own: boolean;
	mayEdit: boolean;
	list: ReplyList;
}

function Place({
	site,
	place: { own, at },
	mayEdit,
}: {
	site: string;
	place: RepliesPlace;
	mayEdit: boolean;
}) {
	const list = useModel(replyLists)(site, own);
	useEffect(() => list.watch(), [list]);
	const state = list.state.value;
	if (state.kind === "reading")
		return <p class="quiet later">{words.loading}</p>;
	if (state.kind === "failed")
		return (
			<Failed why={refused(state.refusal)} again={() => void list.read()} />
		);
	const props = { site, own, mayEdit, list, replies: state.replies };
	switch (at.kind) {
		case "list":
			return <RepliesList {...props} />;
		case "import":
			return mayEdit ? <ImportReplies {...props} /> : null;
		case "new":
			return mayEdit ? <OneReply key="new" {...props} id={null} /> : null;
		default:
			return <OneReply key={at.id} {...props} id={at.id} />;
	}
}
