import { createLazy } from "../workspace/lazy.ts";
import { lazyView } from "../workspace/lazy-view.tsx";

export const LazyComplaints = lazyView(
	createLazy(async () => {
		const { ComplaintView } = await import("./ComplaintView.tsx");
		return ComplaintView;
	}),
);
