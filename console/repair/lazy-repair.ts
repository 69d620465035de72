import { createLazy } from "../workspace/lazy.ts";
import { lazyView } from "../workspace/lazy-view.tsx";

export const LazyRepair = lazyView(
	createLazy(async () => {
		const { RepairView } = await import("./RepairView.tsx");
		return RepairView;
	}),
);
