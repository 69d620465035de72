import { useEffect } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { createLazy } from "../workspace/lazy.ts";
import { ownedBy } from "../workspace/rights.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";

const lazy = createLazy(() => import("../workspace/ShopperActs.tsx"));

/** For owners, below what is known of the shopper: their data, as a file or gone. Of who is erased nothing is left. */
export function OwnerActs({
	row,
	name,
}: {
	row: StaffConversation;
	name: string;
}) {
	const workspace = useWorkspace();
	const isFor =
		!row.forgotten && ownedBy(workspace).some(({ id }) => id === row.site);
	useEffect(() => void (isFor && lazy.fetch()), [isFor]);
	const state = lazy.state.value;
	if (!isFor || state.kind !== "here") return null;
	const { ShopperActs } = state.module;
	return (
		<div class="person-part">
			<ShopperActs
				key={row.visitor}
				site={row.site}
				visitor={row.visitor}
				name={name}
			/>
		</div>
	);
}
