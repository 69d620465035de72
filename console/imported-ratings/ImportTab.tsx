import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Role } from "../../protocol/agent.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { addStyle } from "../../ui/add-style.ts";
import { refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { route } from "../workspace/route.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useChosenShop } from "../workspace/use-chosen-shop.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { ImportList } from "./ImportList.tsx";
import css from "./imported.css?inline";
import { importsModel } from "./imports.ts";
import { NewImport } from "./NewImport.tsx";
import { OneImport } from "./OneImport.tsx";
import { importPlaceOf } from "./places.ts";
import { importWords } from "./words.ts";

addStyle(css);

/** Of whoever has several shops, the one that was looked at last. */
const chosen = signal<string | null>(null);

export function ImportTab() {
	const { sites, site, choose } = useChosenShop(chosen);
	if (!site) return null;
	return (
		<section class="settings imported">
			<SiteChoice
				label={importWords.shop}
				sites={sites}
				site={site.id}
				onChoose={choose}
			/>
			<OfSite key={site.id} site={site.id} role={site.role} />
		</section>
	);
}

function OfSite({ site, role }: { site: string; role: Role }) {
	const workspace = useWorkspace();
	const imports = useModel(importsModel)(site);
	const connection = workspace.connection.state.value.kind;
	useEffect(() => {
		if (connection === "here") void imports.read();
	}, [imports, connection]);
	const state = imports.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed
					why={refused(state.refusal)}
					again={() => void imports.read()}
				/>
			);
		case "read":
			break;
		default:
			return unreachable(state);
	}
	const place = importPlaceOf(route.value);
	const isOwner = role === "owner";
	if (place.kind === "new" && isOwner)
		return <NewImport imports={imports} all={state.imports} />;
	if (place.kind === "one") {
		const one = state.imports.find(({ id }) => id === place.id);
		return <OneImport key={place.id} imports={imports} one={one ?? null} />;
	}
	return <ImportList imports={imports} all={state.imports} isOwner={isOwner} />;
}
