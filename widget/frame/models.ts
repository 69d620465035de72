// biome-ignore assist/source/organizeImports: in this order the file compresses better, by a hundred bytes.
import { openLocalStore } from "../../client/local-store.ts";
import type { Ask } from "../../protocol/ask.ts";
import type { Look } from "../../protocol/embed.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../protocol/visitor-events.ts";
import { createHanded } from "./composer/handed.ts";
import { createSound } from "./sound/sound.ts";
import { createDrafts, type Drafts } from "./composer/drafts.ts";
import type { VisitorWelcome } from "../../protocol/visitor.ts";
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { createClock } from "./connection/clock.ts";
import { createConnectionBanner } from "./connection/connection-banner.ts";
import { type Chat, createChat } from "./chat/chat.ts";
import { createUnread } from "./chat/unread.ts";
import { createLeaving } from "./forgetting/logout.ts";
import { createLogPart } from "./log/log-part.ts";
import type { ConsentStore } from "./storage/consent-store.ts";
import type { Models } from "./context/context.ts";
import { createPanel } from "./panel/panel.ts";
import { createLocale } from "./locale/locale.ts";
import { createPendingErasures } from "./forgetting/pending-erasures.ts";
import { createHearing } from "./hear-loader.ts";
import { createMailLink } from "./reply-address/mail-link.ts";
import { createLazyParts, loadLazyParts } from "./lazy-parts.ts";
import type { connect } from "../../client/connection.ts";
import { createPolicies } from "./policies/policies.ts";
import { createWays } from "./ways/ways.ts";
import { createHelp } from "./help/help.ts";
import { createBadge } from "./badge.ts";
import { createAnnounced } from "./log/announced.ts";
import { hideOnBack } from "./panel/hide-on-back.ts";
import { readPage, type Seen } from "./shop-page/page.ts";
import type { Site } from "./site.ts";
import { createLoader, type Said } from "./shop-page/loader.ts";
import { wear } from "./panel/look.ts";
import { tellLoader } from "./shop-page/tell-loader.ts";

interface Parts {
	site: Site;
	store: ConsentStore;
	connect: typeof connect<VisitorCommands, VisitorFacts, VisitorWelcome>;
	page: Window;
}

interface AllModels extends Models {
	/** What wants the shopper back while the panel is out of sight: answers, and a question. */
	badge: ReadonlySignal<number>;
	start(): void;
}

/** Wires the models to each other and to the loader. */
export function createModels(parts: Parts): AllModels {
	const { site, store, connect, page } = parts;
	const name = `shopbell:${site.site}`;
	const loader = createLoader(site.origins, (message) => hear(message), page);
	const core = createCore(parts, name, loader.say);
	const { chat, draft, panel, sound } = core;
	let started: Promise<void> | undefined;

	const leaving = createLeaving({
		...core,
		pendingErasures: createPendingErasures(openLocalStore(`${name}:forget`)),
		where: { connect, url: page.location.origin, site: site.site },
		started: () => started,
		load: loadLazyParts,
	});
	const mailLink = createMailLink(page, async (link) =>
		// The part that asks whether to open it brings it along.
		(await loadLazyParts()).openLink(link, chat),
	);
	const lazyParts = createLazyParts({ ...core, mailLink });
	const badge = createBadge(core);
	const hear = createHearing({
		...core,
		leaving,
		begin() {
			started = chat.start();
			void draft.load();
			void sound.load();
		},
	});
	tellLoader({ ...core, badge });

	return {
		...core,
		logPart: createLogPart(chat, draft),
		ways: createWays(chat, core.locale),
		policies: createPolicies(chat, core.locale),
		help: createHelp(core),
		later: lazyParts,
		mailLink,
		forgetting: leaving.forgetting,
		badge,
		endsWithPage: computed(() => !store.lasting.value),
		connectionBanner: createConnectionBanner(chat.connection.state),
		now: createClock(chat.connection.now, panel.seen),
		start() {
			loader.start();
			// As a page of its own, for a preview, nobody says init.
			if (page.parent === page) {
				hear({
					shopbell: 1,
					type: "init",
					page: null,
					cart: null,
					identity: null,
					locale: null,
					open: true,
				});
			}
		},
	};
}

/** What the others are made of. */
function createCore(
	{ site, store, connect, page }: Parts,
	name: string,
	say: (message: Said) => void,
) {
	const panel = createPanel(page.document);
	const { announced, announce } = createAnnounced();
	const seen = signal<Seen>({ page: null, cart: null, order: null });
	const locale = createLocale(store, page.navigator.languages);
	const sound = createSound(store, name);
	const chat: Chat = createChat({
		site,
		store,
		name,
		connect,
		url: page.location.origin,
		reads: locale.reads,
		page: () => readPage(seen.peek().page),
		left: () => draft.drop(),
		arrived(entry) {
			announce(entry);
			if (entry.kind !== "message" || entry.author.kind !== "agent") return;
			say({ type: "message", from: "agent" });
			if (!panel.seen.peek()) void sound.ring();
		},
	});
	const draft: Drafts = createDrafts(store, chat);
	const { connection } = chat;
	/** What the page has chosen, which goes before what the owner has set. */
	const chosen = signal<Look>({});
	effect(() => {
		const { texts, look } = chat.shop.value;
		locale.owns(texts);
		wear({ ...look, ...chosen.value });
	});
	const here = computed(() => connection.state.value.kind === "here");
	const unread = createUnread(chat.current, panel.watched, connection);
	const canHide = signal(page.parent !== page);
	const hide = () => say({ type: "close" });
	const isOnTop = computed(() => panel.open.value && canHide.value);
	hideOnBack(isOnTop, page, hide);
	return {
		site,
		panel,
		announced,
		seen,
		chosen,
		handed: createHanded(page.document),
		starters: signal<readonly string[]>([]),
		invited: signal<Ask | null>(null),
		locale,
		sound,
		draft,
		chat,
		store,
		here,
		/** Whether the loader has said init. */
		greeted: signal(false),
		unread,
		canHide,
		hide,
		say,
	};
}
