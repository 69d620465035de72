import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "./Failed.tsx";
import type { Lazy } from "./lazy.ts";

/** A page, as soon as it is loaded. */
export function LazyPage({
	page,
	title,
	notLoaded,
}: {
	page: Lazy<ComponentType>;
	title: string;
	notLoaded: string;
}) {
	useEffect(() => void page.fetch(), [page]);
	const state = page.state.value;
	switch (state.kind) {
		case "here":
			return <state.module />;
		case "coming":
			return (
				<main class="page">
					<h1>{title}</h1>
					<p class="quiet later">{words.loading}</p>
				</main>
			);
		case "failed":
			return (
				<main class="page">
					<h1>{title}</h1>
					<Failed why={notLoaded} again={() => void page.fetch()} />
				</main>
			);
		default:
			return unreachable(state);
	}
}
