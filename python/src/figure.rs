//! A figure as SVG, PNG and PDF.

use super::error::{problem, wrong};
use chart::Drawing;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use report::{FIGURES, Request, Summary};
use runner::Format;
use scenario_files::nearest;
use simulation::measure::Measure;

/// The figure that reads the weeks of a district's schools from the folder of a run.
const OF_FOLDERS: &str = "district";

/// A figure of a run, which notebooks show.
#[pyclass(frozen, module = "schoolwide")]
pub struct Figure {
    name: &'static str,
    drawing: Drawing,
}

#[pymethods]
impl Figure {
    /// The name of the figure.
    #[getter]
    fn name(&self) -> &'static str {
        self.name
    }

    /// The figure as a complete SVG document, with its font inside.
    #[getter]
    fn svg(&self) -> &str {
        self.drawing.svg()
    }

    /// The figure as the bytes of a PNG file.
    #[pyo3(signature = (dots_per_inch = None))]
    fn png<'py>(&self, py: Python<'py>, dots_per_inch: Option<f32>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes = py.detach(|| Format::Png.bytes(&self.drawing, dots_per_inch)).map_err(wrong)?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// The figure as the bytes of a PDF file of one page.
    fn pdf<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes = py.detach(|| Format::Pdf.bytes(&self.drawing, None)).map_err(wrong)?;
        Ok(PyBytes::new(py, &bytes))
    }

    fn _repr_svg_(&self) -> &str {
        self.drawing.svg()
    }

    fn __repr__(&self) -> String {
        format!("<schoolwide.Figure {}>", self.name)
    }
}

/// The figure of that name of a run, with the words that are asked for in place of its own.
pub fn drawn(
    summary: &Summary,
    name: &str,
    measure: Option<&str>,
    title: Option<String>,
    subtitle: Option<String>,
) -> PyResult<Figure> {
    let suited = || {
        FIGURES.iter().filter(|figure| figure.suits(summary) && figure.name != OF_FOLDERS).map(|own| own.name)
    };
    let Some(figure) = FIGURES.iter().find(|figure| figure.name == name) else {
        let known = FIGURES.iter().map(|figure| figure.name);
        return Err(problem("figure", format!("there is no figure `{name}`"), meant(name, known)));
    };
    if name == OF_FOLDERS {
        let what = "district is drawn from the folder of a run";
        return Err(problem("figure", what.to_owned(), "run the scenario with the command".to_owned()));
    }
    if !suited().any(|own| own == name) {
        let remedy = format!("draw one of {}", suited().collect::<Vec<_>>().join(", "));
        return Err(problem("figure", format!("{name} has nothing to show of this run"), remedy));
    }
    let measure = measure.map(measure_named).transpose()?;
    if let Some(measure) = measure.filter(|measure| !figure.can_show(*measure)) {
        let what = format!("{name} cannot show {}", measure.info().name);
        return Err(problem("measure", what, "leave out the measure".to_owned()));
    }
    let request = Request { measure, title, subtitle, ..Request::default() };
    Ok(Figure { name: figure.name, drawing: (figure.draw)(summary, &request).map_err(wrong)? })
}

/// The measure of that name.
pub fn measure_named(name: &str) -> PyResult<Measure> {
    let known = Measure::ALL.iter().map(|measure| measure.info().name);
    Measure::named(name)
        .ok_or_else(|| problem("measure", format!("there is no measure `{name}`"), meant(name, known)))
}

/// The nearest name that is known, or all of them.
fn meant<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    nearest(name, known.clone()).map_or_else(
        || format!("there are {}", known.collect::<Vec<_>>().join(", ")),
        |meant| format!("did you mean `{meant}`?"),
    )
}
