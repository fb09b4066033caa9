# Cbc::Cbc: the solver of COIN-OR with what it needs. Linked statically where the archives are
# there, because its twenty shared libraries take longer to load than most commands run, and
# because results then do not depend on the BLAS that a machine happens to have.
include(CheckCXXSourceCompiles)
pkg_check_modules(cbc REQUIRED cbc)

set(CBC_ARCHIVES "")
foreach(name CbcSolver Cbc Cgl OsiClp ClpSolver Clp Osi CoinUtils)
  find_library(CBC_${name}_ARCHIVE lib${name}.a HINTS ${cbc_LIBRARY_DIRS})
  mark_as_advanced(CBC_${name}_ARCHIVE)
  list(APPEND CBC_ARCHIVES ${CBC_${name}_ARCHIVE})
endforeach()
# The reference implementations, not what an alternative points to.
find_library(CBC_LAPACK_ARCHIVE liblapack.a PATH_SUFFIXES lapack ${CMAKE_LIBRARY_ARCHITECTURE}/lapack)
find_library(CBC_BLAS_ARCHIVE libblas.a PATH_SUFFIXES blas ${CMAKE_LIBRARY_ARCHITECTURE}/blas)
mark_as_advanced(CBC_LAPACK_ARCHIVE CBC_BLAS_ARCHIVE)
list(APPEND CBC_ARCHIVES -lbz2 -lz ${CBC_LAPACK_ARCHIVE} ${CBC_BLAS_ARCHIVE} -l:libgfortran.so.5)

set(CMAKE_REQUIRED_LIBRARIES ${CBC_ARCHIVES})
check_cxx_source_compiles("#include <coin/Cbc_C_Interface.h>
  int main() { Cbc_Model* model = Cbc_newModel(); Cbc_solve(model); Cbc_deleteModel(model); }"
  TRIPOINT_CBC_IS_STATIC)
unset(CMAKE_REQUIRED_LIBRARIES)

add_library(Cbc::Cbc INTERFACE IMPORTED)
if(TRIPOINT_CBC_IS_STATIC)
  target_link_libraries(Cbc::Cbc INTERFACE ${CBC_ARCHIVES})
else()
  target_link_libraries(Cbc::Cbc INTERFACE ${cbc_LINK_LIBRARIES})
endif()
