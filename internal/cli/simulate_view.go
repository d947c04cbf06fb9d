package cli

import (
	"github.com/blindjoin/blindjoin/internal/cli/view"
	"github.com/blindjoin/blindjoin/internal/simulate"
)

func viewSimulation(r *simulate.Report) view.Simulation {
	return view.Simulation{
		Design: viewDesign(&r.Design),
		Cells: each(r.Cells, func(c simulate.CellReport) view.SimulationCell {
			return view.SimulationCell{
				Cell: c.Cell, Truth: c.Truth, Blocked: c.Blocked, Refused: c.Refused,
				Naive: (*view.SimulationAccuracy)(c.Naive), Corrected: (*view.SimulationAccuracy)(c.Corrected),
			}
		}),
		Rates: view.SimulationRates{
			Coverage:          view.SimulationDistribution(r.Rates.Coverage),
			Recall:            view.SimulationDistribution(r.Rates.Recall),
			FalsePositiveRate: view.SimulationDistribution(r.Rates.FalsePositiveRate),
		},
		Refused:    r.Refused,
		Refusals:   each(r.Refusals, func(f simulate.Refusal) view.SimulationRefusal { return view.SimulationRefusal(f) }),
		Replicates: each(r.Replicates, viewReplicate),
	}
}

func viewDesign(d *simulate.Design) view.SimulationDesign {
	return view.SimulationDesign{
		Units: d.Units, Replicates: d.Replicates, Blocks: d.Blocks.String(), BlockMean: d.BlockMean, Coverage: d.Coverage,
		Dates: d.Dates, Values: d.Values, DateError: d.DateError, ValueError: d.ValueError, Errors: string(d.Errors),
		Categories: d.Categories, Association: d.Association, Method: string(d.Method), Bloom: view.SimulationBloom(d.Bloom),
		Estimator: string(d.Estimator), Asker: d.Asker, Resamples: d.Resamples, Seed: d.Seed,
	}
}

func viewReplicate(r *simulate.Replicate) view.SimulationReplicate {
	return view.SimulationReplicate{
		Truth: r.Truth, Naive: r.Naive, Blocked: r.Blocked,
		Corrected: each(r.Corrected, func(c *simulate.Corrected) *view.SimulationCorrected { return (*view.SimulationCorrected)(c) }),
		Refused:   r.Refused, CellsRefused: r.CellsRefused,
		Estimated: (*view.SimulationRate)(r.Estimated), True: view.SimulationRate(r.True),
	}
}
