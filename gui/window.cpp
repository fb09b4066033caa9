#include "gui/window.h"

#include <algorithm>
#include <cstring>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl2.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include "gui/ui/keys.h"

namespace tripoint::gui {
namespace {

std::string last_error;
void on_error(int, const char* words) { last_error = words; }

// Letters where the layout of this keyboard has them.
void fill_key_map() {
  KeyMap& map = key_map();
  std::fill(std::begin(map.letters), std::end(map.letters), -1);
  for (int key = GLFW_KEY_SPACE; key <= GLFW_KEY_LAST; ++key) {
    const char* name =
        key <= GLFW_KEY_GRAVE_ACCENT || key == GLFW_KEY_WORLD_1 || key == GLFW_KEY_WORLD_2
            ? glfwGetKeyName(key, 0)
            : nullptr;
    if (name == nullptr || name[0] == 0 || name[1] != 0) continue;
    if (name[0] >= 'a' && name[0] <= 'z') map.letters[name[0] - 'a'] = key;
    if (name[0] >= 'A' && name[0] <= 'Z') map.letters[name[0] - 'A'] = key;
  }
  for (int i = 0; i < 26; ++i) {
    if (map.letters[i] < 0) map.letters[i] = GLFW_KEY_A + i;
  }
  for (int i = 0; i < 10; ++i) map.digits[i] = GLFW_KEY_0 + i;
  for (int i = 0; i < 12; ++i) map.function[i] = GLFW_KEY_F1 + i;
  map.plus = GLFW_KEY_EQUAL;
  map.minus = GLFW_KEY_MINUS;
  map.tab = GLFW_KEY_TAB;
  ImGui::GetIO().KeyMap[ImGuiKey_Tab] = -1;  // the window has a ring of its own
}

enum class Renderer : unsigned char { gl3, gl2 };

struct Window {
  GLFWwindow* handle = nullptr;
  Renderer renderer = Renderer::gl3;
  App* app = nullptr;
  int frames_left = 3;
};

GLFWwindow* create(Renderer renderer, int width, int height) {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  if (renderer == Renderer::gl3) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  }
#ifdef GLFW_X11_CLASS_NAME
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "tripoint-gui");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "tripoint-gui");
#endif
  return glfwCreateWindow(width, height, "Tripoint", nullptr, nullptr);
}

bool start_renderer(Window& window) {
  glfwMakeContextCurrent(window.handle);
  glfwSwapInterval(1);
  if (window.renderer == Renderer::gl3) return ImGui_ImplOpenGL3_Init("#version 130");
  return ImGui_ImplOpenGL2_Init();
}

void new_frame(const Window& window) {
  if (window.renderer == Renderer::gl3)
    ImGui_ImplOpenGL3_NewFrame();
  else
    ImGui_ImplOpenGL2_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
}

void make_fonts(const Window& window, float scale) {
  window.app->make_theme(scale);
  if (window.renderer == Renderer::gl3) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  } else {
    ImGui_ImplOpenGL2_DestroyFontsTexture();
    ImGui_ImplOpenGL2_CreateFontsTexture();
  }
}

void present(const Window& window) {
  int width = 0, height = 0;
  glfwGetFramebufferSize(window.handle, &width, &height);
  glViewport(0, 0, width, height);
  const Color paper = window.app->ui.theme.skin[static_cast<std::size_t>(Skin::page)];
  glClearColor(static_cast<float>(paper.red) / 255, static_cast<float>(paper.green) / 255,
               static_cast<float>(paper.blue) / 255, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  if (window.renderer == Renderer::gl3)
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  else
    ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window.handle);
}

void on_drop(GLFWwindow* handle, int count, const char** paths) {
  auto* window = static_cast<Window*>(glfwGetWindowUserPointer(handle));
  if (count > 0) window->app->open_file(paths[0]);
}

void on_close(GLFWwindow* handle) {
  auto* window = static_cast<Window*>(glfwGetWindowUserPointer(handle));
  glfwSetWindowShouldClose(handle, GLFW_FALSE);
  window->app->leaving([window] { window->app->closing = true; });
}

void show_title(const Window& window, std::string& shown) {
  const Session& session = window.app->session;
  std::string title = "Tripoint";
  if (session.is_open()) {
    const std::string& path = session.path();
    const std::string name = path.empty() ? session.group().name : path.substr(path.rfind('/') + 1);
    title =
        (session.changed() ? "\u2022 " : "") + (name.empty() ? title : name + " \u2013 " + title);
  }
  if (title == shown) return;
  shown = title;
  glfwSetWindowTitle(window.handle, title.c_str());
}

// Draws while something happens, and waits, without a frame, while nothing does.
void loop(Window& window) {
  App& app = *window.app;
  std::string title;
  Settings kept = app.settings;
  float scale = 0;
  while (!app.closing) {
    if (window.frames_left > 0 && glfwGetWindowAttrib(window.handle, GLFW_ICONIFIED) == 0) {
      --window.frames_left;
      glfwPollEvents();
    } else {
      const double wait = app.wait();
      if (wait < 0)
        glfwWaitEvents();
      else
        glfwWaitEventsTimeout(std::max(0.01, wait));
      window.frames_left = 3;
    }
    float scale_x = 1, scale_y = 1;
    glfwGetWindowContentScale(window.handle, &scale_x, &scale_y);
    if (app.needs_theme() || scale_x != scale) {
      scale = scale_x;
      make_fonts(window, scale);
    }
    new_frame(window);
    app.frame(glfwGetTime());
    ImGui::Render();
    present(window);
    show_title(window, title);
    if (!(kept == app.settings)) {
      kept = app.settings;
      (void)write_settings(kept, settings_path());
    }
  }
  app.recovery.close();
}

}  // namespace

std::string run_window(const std::function<std::unique_ptr<App>(std::function<void()>)>& make,
                       int width, int height) {
  glfwSetErrorCallback(on_error);
  if (glfwInit() == GLFW_FALSE) return "no display can be opened (" + last_error + ")";
  Window window;
  for (const Renderer renderer : {Renderer::gl3, Renderer::gl2}) {
    if (window.handle != nullptr) break;
    window.renderer = renderer;
    window.handle = create(renderer, width, height);
  }
  if (window.handle == nullptr) {
    glfwTerminate();
    return "the display offers neither OpenGL 3 nor 2 (" + last_error + ")";
  }
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  std::string fault;
  ImGui_ImplGlfw_InitForOpenGL(window.handle, true);
  fill_key_map();
  if (!start_renderer(window)) {
    fault = "the display cannot be drawn on";
  } else {
    const std::unique_ptr<App> app = make([] { glfwPostEmptyEvent(); });
    window.app = app.get();
    glfwSetWindowUserPointer(window.handle, &window);
    glfwSetDropCallback(window.handle, on_drop);
    glfwSetWindowCloseCallback(window.handle, on_close);
    glfwSetWindowSizeLimits(window.handle, 640, 420, GLFW_DONT_CARE, GLFW_DONT_CARE);
    loop(window);
    if (window.renderer == Renderer::gl3)
      ImGui_ImplOpenGL3_Shutdown();
    else
      ImGui_ImplOpenGL2_Shutdown();
  }
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(window.handle);
  glfwTerminate();
  return fault;
}

}  // namespace tripoint::gui
