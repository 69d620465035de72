import { words } from "../words/words.ts";
import { LazyPage } from "../workspace/LazyPage.tsx";
import { createLazy } from "../workspace/lazy.ts";
import type { Model } from "../workspace/part.ts";

const column = createLazy(async () => {
	const { PersonColumn } = await import("./PersonColumn.tsx");
	return PersonColumn;
});

/** Fetched as soon as somebody is signed in: it stands beside the first conversation that they open. */
export const personColumnFetched: Model<null> = {
	create() {
		void column.fetch();
		return null;
	},
};

/** The column, as soon as it is loaded. */
export function LazyPerson() {
	const { value: state } = column.state;
	if (state.kind === "here") return <state.module />;
	return (
		<section class="column side-column person-column">
			<LazyPage page={column} notLoaded={words.notLoaded} />
		</section>
	);
}
