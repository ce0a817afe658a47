// Answers Dear ImGui's question "what is set in OpenGL?" without asking the graphics process.
//
// Its backend saves fifteen settings before it draws and restores them after, each a round trip
// that stops the main thread: nine tenths of a frame's time in the page. Nobody else draws in our
// context, so what it finds is what a fresh context has. Linked in by the name that
// wasm/CMakeLists.txt gives to the backend's glGetIntegerv. Must stay true: what is no setting
// (versions, limits) is asked for truly.
#include <GLES3/gl3.h>

extern "C" void earshot_gl_state(GLenum name, GLint* value) {
  switch (name) {
    case GL_ACTIVE_TEXTURE:
      *value = GL_TEXTURE0;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *value = GL_FUNC_ADD;
      return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *value = GL_ONE;
      return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING:
      *value = 0;
      return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      for (int i = 0; i < 4; ++i) value[i] = 0;
      return;
    default:
      glGetIntegerv(name, value);
  }
}
