"""The screens: one module each with `build(face, detail, wide)`, drawn from the flow's state, holding nothing."""
