import { words } from "../words/words.ts";
import { LazyPage } from "../workspace/LazyPage.tsx";
import { createLazy } from "../workspace/lazy.ts";

export const personColumn = createLazy(async () => {
	const { PersonColumn } = await import("./PersonColumn.tsx");
	return PersonColumn;
});

/** The column, as soon as it is loaded. */
export function LazyPerson() {
	const { value: state } = personColumn.state;
	if (state.kind === "here") return <state.module />;
	return (
		<section class="column side-column person-column">
			<LazyPage page={personColumn} notLoaded={words.notLoaded} />
		</section>
	);
}
