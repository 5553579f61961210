"""What OpenGL is told beside what Kivy tells it, and whether a graphics card hears it or a program."""

from __future__ import annotations

from functools import cache

from kivy.graphics import opengl as gl


@cache
def drawn_by_a_program() -> bool:
    """True where no graphics card draws."""
    name = gl.glGetString(gl.GL_RENDERER).lower()
    return any(known in name for known in (b"llvmpipe", b"softpipe", b"swiftshader", b"gdi generic", b"basic render"))


def wait_for_it(*_: object) -> None:
    """llvmpipe keeps in mind which texture it has drawn into while it was still busy with another, and from then on
    ends what it draws, and waits, each time before it shows that texture. So it shall not be busy."""
    if drawn_by_a_program():
        gl.glFinish()


def clear_no_colours() -> None:
    """Begin a frame that writes every pixel anyhow. A graphics card clears for nothing, and wants to be told that it
    need not remember the frame before; a program in its place writes them all twice: a third of a wide frame."""
    gl.glClear(gl.GL_DEPTH_BUFFER_BIT | gl.GL_STENCIL_BUFFER_BIT)


def blend_nothing(*_: object) -> None:
    gl.glDisable(gl.GL_BLEND)


def blend_on_clear(*_: object) -> None:
    """As ever for colours; but Kivy adds alphas up, which makes soft edges darker once the picture is shown."""
    gl.glEnable(gl.GL_BLEND)
    gl.glBlendFuncSeparate(gl.GL_SRC_ALPHA, gl.GL_ONE_MINUS_SRC_ALPHA, gl.GL_ONE, gl.GL_ONE_MINUS_SRC_ALPHA)


def blend_copies(*_: object) -> None:
    gl.glEnable(gl.GL_BLEND)
    gl.glBlendFunc(gl.GL_ONE, gl.GL_ONE_MINUS_SRC_ALPHA)


def blend_as_ever(*_: object) -> None:
    """Blending as Kivy sets it when it starts to draw."""
    gl.glEnable(gl.GL_BLEND)
    gl.glBlendFuncSeparate(gl.GL_SRC_ALPHA, gl.GL_ONE_MINUS_SRC_ALPHA, gl.GL_ONE, gl.GL_ONE)
