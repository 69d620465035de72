import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "./Failed.tsx";
import type { Lazy } from "./lazy.ts";

/** A page, or a tab of one, as soon as it is loaded. */
export function LazyPage({
	page,
	title,
	notLoaded,
}: {
	page: Lazy<ComponentType>;
	/** Of a page; a tab stands below the title of its page. */
	title?: string;
	notLoaded: string;
}) {
	useEffect(() => void page.fetch(), [page]);
	const state = page.state.value;
	if (state.kind === "here") return <state.module />;
	const shown = shownInstead(state.kind, notLoaded, () => void page.fetch());
	if (title === undefined) return shown;
	return (
		<main class="page">
			<h1>{title}</h1>
			{shown}
		</main>
	);
}

function shownInstead(
	kind: "coming" | "failed",
	notLoaded: string,
	again: () => void,
) {
	switch (kind) {
		case "coming":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return <Failed why={notLoaded} again={again} />;
		default:
			return unreachable(kind);
	}
}
