/** Imports against their direction that are still to be turned around, as `from → to`; `*` is any room. */
const TEMPORARY_IMPORTS: ReadonlySet<string> = new Set([
	"widget/frame/chat → widget/frame/load-lazy-parts",
	"widget/frame/context → widget/frame/lazy-parts",
	"widget/frame/context → widget/frame/models",
	"widget/frame/forgetting → widget/frame/load-lazy-parts",
	"widget/frame/rating → widget/frame/lazy-parts",
]);

/** Whether an import inside an app is on the list. */
export function isTemporary(app: string, own: string, target: string): boolean {
	return (
		TEMPORARY_IMPORTS.has(`${app}${own} → ${app}${target}`) ||
		TEMPORARY_IMPORTS.has(`${app}* → ${app}${target}`)
	);
}

/** Steps of rings between folders that are still to be taken out, as `from → to`; `*` is any. */
export const TEMPORARY_STEPS: ReadonlySet<string> = new Set([
	"widget/frame/context.ts → *",
	"widget/frame/chat → widget/frame/panel",
	"widget/frame/chat → widget/frame/load-lazy-parts.tsx",
	"widget/frame/forgetting → widget/frame/load-lazy-parts.tsx",
	"widget/frame/rating → widget/frame/lazy-parts.ts",
]);

/** Files with functions of more than a hundred lines that are still to be split. */
export const TEMPORARY_LENGTHS: ReadonlySet<string> = new Set([
	"client/connection.ts",
	"client/local-store.ts",
	"client/outbox.ts",
	"console/conversation/conversation.ts",
	"console/offers/offers.ts",
	"console/session/FirstRun.tsx",
	"console/settings/settings.ts",
	"console/shell/workspace.ts",
	"server/app.ts",
	"server/console-commands.ts",
	"server/edge/sockets/commands.ts",
	"server/routing/assignment-state.ts",
	"server/routing/presence.ts",
	"server/routing/queue-positions.ts",
	"server/routing/routing.ts",
	"server/routing/site-assignment-state.ts",
	"server/routing/site-router.ts",
	"server/store/contract/suite-conversations.ts",
	"server/store/contract/suite-notifications.ts",
	"server/store/contract/suite-people.ts",
	"server/store/contract/suite-routing.ts",
	"server/store/queries/conversation-queries.ts",
	"server/store/queries/reply-mail-queries.ts",
	"server/store/sqlite/commit.ts",
	"server/store/sqlite/statements.ts",
	"server/testing/relay.ts",
	"server/visitor-commands.ts",
	"widget/embed/api.ts",
	"widget/embed/panel/panel.ts",
	"widget/frame/chat/chat.ts",
	"widget/frame/chat/conversations.ts",
	"widget/frame/chat/identity.ts",
	"widget/frame/composer/Composer.tsx",
	"widget/frame/log/Log.tsx",
	"widget/frame/models.ts",
	"widget/frame/panel/Header.tsx",
	"widget/frame/rating/RatingCard.tsx",
]);
